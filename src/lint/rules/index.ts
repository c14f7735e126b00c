import type { Rule } from '../types.ts'
import { alertBrokenUrl } from './alert-broken-url.ts'
import { alertWithoutRunbook } from './alert-without-runbook.ts'
import { badContinuation } from './bad-continuation.ts'
import { brokenAnchor } from './broken-anchor.ts'
import { brokenInclude } from './broken-include.ts'
import { brokenLink } from './broken-link.ts'
import { deadEndStep } from './dead-end-step.ts'
import { destructiveUnmarked } from './destructive-unmarked.ts'
import { duplicateAnchor } from './duplicate-anchor.ts'
import { duplicateUrl } from './duplicate-url.ts'
import { emptyLink } from './empty-link.ts'
import { headingSkip } from './heading-skip.ts'
import { hiddenCharacter } from './hidden-character.ts'
import { invalidEncoding } from './invalid-encoding.ts'
import { invalidFrontmatter } from './invalid-frontmatter.ts'
import { invalidInventory } from './invalid-inventory.ts'
import { invalidMkdocs } from './invalid-mkdocs.ts'
import { missingSeverity } from './missing-severity.ts'
import { mkdocsDiffers } from './mkdocs-differs.ts'
import { noWorkingDirectory } from './no-working-directory.ts'
import { nonAsciiCommand } from './non-ascii-command.ts'
import { notShell } from './not-shell.ts'
import { orphanRunbook } from './orphan-runbook.ts'
import { riskContradictsText } from './risk-contradicts-text.ts'
import { secret } from './secret.ts'
import { shellSyntax } from './shell-syntax.ts'
import { staleReview } from './stale-review.ts'
import { stepNumber } from './step-number.ts'
import { unclosedFence } from './unclosed-fence.ts'
import { undeclaredPlaceholder } from './undeclared-placeholder.ts'
import { unknownAdmonition } from './unknown-admonition.ts'
import { unknownDatabase } from './unknown-database.ts'
import { unknownDomain } from './unknown-domain.ts'
import { unknownFlag } from './unknown-flag.ts'
import { unknownPort } from './unknown-port.ts'
import { unknownProfile } from './unknown-profile.ts'
import { unknownProgram } from './unknown-program.ts'
import { unknownScript } from './unknown-script.ts'
import { unknownService } from './unknown-service.ts'
import { unknownSeverity } from './unknown-severity.ts'
import { unknownSubcommand } from './unknown-subcommand.ts'
import { unknownUnit } from './unknown-unit.ts'
import { unreachableStep } from './unreachable-step.ts'
import { unreadablePage } from './unreadable-page.ts'
import { unreadAdmonition } from './unread-admonition.ts'
import { unsafeHtml } from './unsafe-html.ts'
import { unsupportedSyntax } from './unsupported-syntax.ts'
import { unusedSuppression } from './unused-suppression.ts'
import { wrongHost } from './wrong-host.ts'
import { wrongUser } from './wrong-user.ts'

/** Every rule, in the order of the groups they belong to: links, hosts, commands, references, safety, structure, syntax, alerts. */
export const rules: readonly Rule[] = [
  brokenAnchor,
  brokenLink,
  emptyLink,
  duplicateAnchor,
  duplicateUrl,
  wrongHost,
  unknownDomain,
  wrongUser,
  unknownPort,
  unknownProgram,
  unknownSubcommand,
  unknownFlag,
  shellSyntax,
  notShell,
  badContinuation,
  nonAsciiCommand,
  unknownService,
  unknownUnit,
  unknownProfile,
  unknownDatabase,
  unknownScript,
  noWorkingDirectory,
  hiddenCharacter,
  undeclaredPlaceholder,
  destructiveUnmarked,
  riskContradictsText,
  secret,
  unknownSeverity,
  missingSeverity,
  deadEndStep,
  unreachableStep,
  stepNumber,
  headingSkip,
  staleReview,
  unreadablePage,
  invalidEncoding,
  unreadAdmonition,
  unclosedFence,
  unknownAdmonition,
  brokenInclude,
  mkdocsDiffers,
  unsafeHtml,
  unsupportedSyntax,
  invalidFrontmatter,
  invalidInventory,
  invalidMkdocs,
  unusedSuppression,
  alertWithoutRunbook,
  alertBrokenUrl,
  orphanRunbook,
]

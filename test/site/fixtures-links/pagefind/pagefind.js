// not the search

df -h

sudo du -xh /var | sort -h

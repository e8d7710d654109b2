# bash completion of fahras-replicate: two folders
# shellcheck shell=bash
complete -d -W --check fahras-replicate

# bash completion of fahras-serve-shards: the folder of an index
# shellcheck shell=bash
complete -d fahras-serve-shards

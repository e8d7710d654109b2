# fish completion of fahras-serve-shards: the folder of an index
complete -c fahras-serve-shards -x -a '(__fish_complete_directories)'

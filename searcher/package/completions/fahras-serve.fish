# fish completion of fahras-serve
complete -c fahras-serve -f
complete -c fahras-serve -l index -x -d 'an index and its name, NAME=DIR'
complete -c fahras-serve -l writable -d 'let clients add and remove articles'
complete -c fahras-serve -l timeout -x -d 'milliseconds until a search ends'
complete -c fahras-serve -l listen -x -d 'address and port'
complete -c fahras-serve -l keys -r -F -d 'who may'
complete -c fahras-serve -l allow-host -x -d 'a name that clients know this service by'
complete -c fahras-serve -l cors -x -d 'pages that may ask from a browser'
complete -c fahras-serve -l public-url -x -d 'where clients find this service'
complete -c fahras-serve -l threads -x -d 'threads that search'
complete -c fahras-serve -l log -r -F -d 'a line of JSON for each request'
complete -c fahras-serve -l help -d 'print the options'
complete -c fahras-serve -l version -d 'print the version'

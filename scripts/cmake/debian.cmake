# The files that Debian wants of every package in /usr/share/doc: copyright, changelog.Debian.gz, and that of the tools
# upstream's changelog.gz.
set(docs ${PROJECT_BINARY_DIR}/debian)
file(READ ${PROJECT_SOURCE_DIR}/LICENSE licence)
string(REGEX REPLACE "^MIT License\n\nCopyright \\(c\\) ([^\n]*)\n\n" "" licence "${licence}")
set(owner "${CMAKE_MATCH_1}")
string(REGEX REPLACE "\n\n" "\n.\n" licence "${licence}")
string(REGEX REPLACE "\n([^\n])" "\n \\1" licence "${licence}")
file(WRITE ${docs}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: wsis

Files: *
Copyright: ${owner}
License: Expat
 ${licence}")
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH where that is set
file(WRITE ${docs}/changelog.Debian "wsis (${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) stable; urgency=medium

  * As upstream's changelog in the package wsis says.

 -- ${CPACK_PACKAGE_CONTACT}  ${now}
")
file(COPY_FILE ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${docs}/changelog)
execute_process(COMMAND gzip -9nf ${docs}/changelog ${docs}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)

set(doc_dir ${CMAKE_INSTALL_DATADIR}/doc)
set(package_docs ${docs}/copyright ${docs}/changelog.Debian.gz)
install(FILES ${package_docs} ${docs}/changelog.gz DESTINATION ${doc_dir}/wsis COMPONENT tools)
install(FILES ${package_docs} DESTINATION ${doc_dir}/${library_package} COMPONENT library)
install(FILES ${package_docs} DESTINATION ${doc_dir}/libwsis-dev COMPONENT dev)

# cpack strips programs and shared libraries alone.
install(CODE "file(GLOB archives \$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/libwsis*.a)
execute_process(COMMAND ${CMAKE_STRIP} --strip-debug \${archives} COMMAND_ERROR_IS_FATAL ANY)" COMPONENT dev)

# Debian's pages are compressed.
install(CODE "file(GLOB pages \$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_MANDIR}/man*/*.[1-9])
execute_process(COMMAND gzip -9nf \${pages} COMMAND_ERROR_IS_FATAL ANY)" COMPONENT tools)

# What `cmake --install` puts where, in three components: tools (the default), library (what a program needs to run) and
# dev (what it needs to be built). The libraries are left out with WSIS_STATIC: what they are linked with is no package
# that another program could find.
include(CMakePackageConfigHelpers)

install(FILES
    schemas/wsis-diff.schema.json
    schemas/wsis-findings.schema.json
    schemas/wsis-register.schema.json
    schemas/wsis-report.schema.json
    DESTINATION ${CMAKE_INSTALL_DATADIR}/wsis/schemas)
if(NOT TARGET wsis_shared)
    return()
endif()

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/wsis)
install(TARGETS wsis_shared EXPORT wsis-shared-targets
    LIBRARY COMPONENT library NAMELINK_COMPONENT dev
    FILE_SET HEADERS COMPONENT dev)
install(TARGETS wsis_static wsis_register EXPORT wsis-static-targets
    ARCHIVE COMPONENT dev
    FILE_SET HEADERS COMPONENT dev)
foreach(kind IN ITEMS shared static)
    install(EXPORT wsis-${kind}-targets NAMESPACE wsis:: DESTINATION ${package_dir} COMPONENT dev)
endforeach()

configure_package_config_file(cmake/wsis-config.cmake.in wsis-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(wsis-config-version.cmake COMPATIBILITY SameMajorVersion)

# From the folder of wsis.pc to the prefix, so that the tree can be moved.
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig OUTPUT_VARIABLE to_prefix)
configure_file(cmake/wsis.pc.in wsis.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/wsis-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/wsis-config-version.cmake
    DESTINATION ${package_dir} COMPONENT dev)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/wsis.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)

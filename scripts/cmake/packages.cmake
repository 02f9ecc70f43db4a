# What cpack makes, by scripts/package: Debian packages of the preset "package", a tarball of the preset "release".
set(CPACK_PACKAGE_NAME wsis)
set(CPACK_PACKAGE_VENDOR "the wsis developers")
set(CPACK_PACKAGE_CONTACT "wsis developers <developers@wsis-tools.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "structure, citations and decisions of meeting reports")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_THREADS 0)

set(library_package libwsis${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(CPACK_COMPONENTS_ALL tools)
if(TARGET wsis_shared)
    list(APPEND CPACK_COMPONENTS_ALL library dev)
endif()

string(TOLOWER wsis-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR} CPACK_PACKAGE_FILE_NAME)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(about "Bodies such as working groups publish a report after every meeting:
title page, numbered sections, and in them what was requested, decided and
recommended, of whom and by when.")
set(CPACK_DEBIAN_TOOLS_PACKAGE_NAME wsis)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SECTION text)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SUGGESTS graphviz)
set(CPACK_COMPONENT_TOOLS_DESCRIPTION "${about}
These tools read them as DOCX or text, print them as data, compare, check and
convert them, and follow decisions from meeting to meeting.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${library_package})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_LIST_DIR}/triggers)
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "${about}
This library gives them to programs in C++, C and every language that can
call C.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libwsis-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "${library_package} (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}), libfmt-dev, libpugixml-dev, libre2-dev, libsqlite3-dev, \
libssl-dev, libtomlplusplus-dev, libutf8proc-dev, libzip-dev")
set(CPACK_COMPONENT_DEV_DESCRIPTION "${about}
This package has what a program needs to be built: headers for C++ and C, the
static library, and files for CMake and pkg-config.")

if(WSIS_DEBIAN)
    include(${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
else()
    install(FILES CHANGELOG.md LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
include(CPack)

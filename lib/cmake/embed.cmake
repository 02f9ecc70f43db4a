# Writes OUT, a C++ source with the text of each of FILES as a constant: page.css becomes wsis::assets::page_css.
#   cmake -DOUT=assets.cpp -DFILES="page.css;diff.css" -P embed.cmake
set(source "#include \"write/assets.hpp\"\n\nnamespace wsis::assets {\n")
foreach(file IN LISTS FILES)
    file(READ ${file} text)
    cmake_path(GET file FILENAME name)
    string(MAKE_C_IDENTIFIER ${name} name)
    file(SHA256 ${file} hash)
    string(APPEND source "\nconst Asset ${name} = {R\"asset(${text})asset\", \"${hash}\"};\n")
endforeach()
file(WRITE ${OUT} "${source}\n} // namespace wsis::assets\n")

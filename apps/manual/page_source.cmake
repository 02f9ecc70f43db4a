# Writes OUT, a C++ source with the text of PAGE, the manual page of a tool.
file(READ ${PAGE} text)
file(WRITE ${OUT} "#include \"cli/manual.hpp\"\n\nconst std::string_view wsis::cli::manual_page = R\"page(${text})page\";\n")

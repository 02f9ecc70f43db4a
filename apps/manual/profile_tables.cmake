# Writes OUT, a manual page: PAGE with the text of SAMPLE, a profile that explains itself, for the line "@tables@", and
# VERSION.
file(READ ${SAMPLE} sample)
string(REPLACE "\\" "\\e" sample "${sample}")
string(REGEX REPLACE "\n([.'])" "\n\\\\&\\1" sample "${sample}")
file(READ ${PAGE} page)
string(REPLACE "@tables@\n" ".EX\n${sample}.EE\n" page "${page}")
string(REPLACE "@version@" "${VERSION}" page "${page}")
file(WRITE ${OUT} "${page}")

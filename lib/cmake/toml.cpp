// toml++ as a static library of our own, as fmt.cpp is.

#define TOML_IMPLEMENTATION
#include <toml++/toml.h>

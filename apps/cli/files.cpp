#include "cli/files.hpp"

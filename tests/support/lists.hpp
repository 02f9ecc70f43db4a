#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

using List = std::vector<std::string>;

template <>
struct doctest::StringMaker<List> {
    static String convert(const List& list) {
        std::string out;
        for (const auto& line : list) out += "\n    " + line;
        return out.c_str();
    }
};

#include "profile/row_names.hpp"
#include "profile/rows.hpp"
#include "wsis/profile.hpp"

namespace wsis {

namespace {

BodyRow row_of(const profile::Body& body, bool built_in) {
    BodyRow row;
    row.id = body.id;
    row.cls = profile::name_of(body.cls);
    row.segment = body.path;
    row.events = profile::name_of(body.naming);
    row.names = body.names;
    row.built_in = built_in;
    return row;
}

} // namespace

std::vector<BodyRow> list_bodies(const Profile& profile) {
    std::vector<BodyRow> rows;
    for (const auto* body = profile::bodies_begin(); body != profile::bodies_end(); ++body)
        rows.push_back(row_of(*body, true));
    if (profile.rows() == nullptr) return rows;
    for (const auto& body : profile.rows()->bodies()) rows.push_back(row_of(body, false));
    return rows;
}

} // namespace wsis

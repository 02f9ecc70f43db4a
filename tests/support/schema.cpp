#include "support/schema.hpp"

#include <nlohmann/json.hpp>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <fstream>
#include <map>

namespace wsis::test {

namespace {

/// A schema can be neither copied nor moved, so each stays where it was first filled.
const valijson::Schema& schema(const std::string& path, valijson::SchemaParser::Version version) {
    static std::map<std::string, valijson::Schema> schemas;
    const auto [entry, added] = schemas.try_emplace(path);
    if (added) {
        std::ifstream file(path);
        const auto json = nlohmann::json::parse(file);
        valijson::SchemaParser(version).populateSchema(valijson::adapters::NlohmannJsonAdapter(json), entry->second);
    }
    return entry->second;
}

std::string faults_of(std::string_view json, const valijson::Schema& schema) {
    const auto value = nlohmann::json::parse(json);
    valijson::ValidationResults results;
    valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(value), &results);
    std::string faults;
    for (valijson::ValidationResults::Error error; results.popError(error); faults += error.description + '\n')
        for (const auto& step : error.context) faults += step + ' ';
    return faults;
}

} // namespace

std::string schema_faults(std::string_view json, const std::string& name) {
    return faults_of(json, schema(WSIS_SCHEMAS "/" + name, valijson::SchemaParser::kDraft7));
}

std::string sarif_faults(std::string_view json, const std::string& path) {
    return faults_of(json, schema(path, valijson::SchemaParser::kDraft4));
}

} // namespace wsis::test

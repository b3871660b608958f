package uk.saferhub.leaving;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The changes of the schema that a database has been through.
 *
 * @param newest version of the newest
 * @param sha256 over all, with their checksums
 */
record Migrations(String newest, String sha256) {

    static Migrations of(JdbcClient owner) {
        return owner.sql("""
                select max(version) as newest,
                       encode(sha256(convert_to(string_agg(version || ' ' || coalesce(checksum, 0), ',' order by version), 'UTF8')), 'hex')
                         as sha256
                from flyway_schema_history where version is not null and success
                """).query(Migrations.class).single();
    }
}

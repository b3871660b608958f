package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;

/** The locks as the database's own catalogue tells of them. */
@SaferHubTest
class LocksTest {

    /** Each with why in its migration: owners told blind, safe addresses asked of all and kept apart, and what one approved disposal destroys (docs/decisions/retention.md). */
    private static final List<String> LISTED = List.of(
            "tell_owners_blindly",
            "ask_about_safe_addresses",
            "hold_back_safe_addresses",
            "guard_address",
            "let_address_stand",
            "disposal_rows",
            "dispose_of",
            "erase_happenings",
            "log_of_disposal");

    private final JdbcClient catalogue = TestDatabase.superuser();

    @Test
    void everyTableOfARealmIsForcedUnderRowLevelSecurity() {
        assertThat(names("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'realm_id'
                  and c.relname not in ('access_grant', 'record_grant', 'sharing_agreement')
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                """)).isEmpty();
    }

    @Test
    void theProgramsRoleOwnsNothingAndBypassesNothing() {
        assertThat(names("""
                select rolname from pg_roles where rolname like 'saferhub%' and (rolsuper or rolbypassrls or rolcreaterole)
                """)).isEmpty();
        assertThat(names("""
                select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'saferhub_app'
                """)).isEmpty();
    }

    @Test
    void theProgramCannotDeleteNorChangeTheLogOrTheTimeline() {
        assertThat(names("""
                select table_name || ' ' || privilege_type from information_schema.role_table_grants
                where grantee = 'saferhub_app' and table_name in ('log_entry', 'happening') and privilege_type not in ('SELECT', 'INSERT')
                """)).isEmpty();
    }

    @Test
    void noProtectedTableMayBeDeletedFrom() {
        assertThat(names("""
                select g.table_name from information_schema.role_table_grants g
                join pg_class c on c.relname = g.table_name and c.relrowsecurity
                where g.grantee = 'saferhub_app' and g.privilege_type in ('DELETE', 'TRUNCATE')
                """)).isEmpty();
    }

    @Test
    void everyViewLooksWithTheEyesOfItsReader() {
        assertThat(names("""
                select c.relname from pg_class c where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
                  and not coalesce(c.reloptions::text, '') like '%security_invoker=true%'
                """)).isEmpty();
    }

    @Test
    void noFunctionRunsWithItsOwnersRightsUnlessListed() {
        assertThat(names("""
                select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
                where p.prosecdef and r.rolname like 'saferhub%'
                """)).containsExactlyInAnyOrderElementsOf(LISTED);
    }

    @Test
    void aFunctionWithItsOwnersRightsIsForTheProgramAlone() {
        assertThat(names("""
                select p.proname || ' for ' || coalesce(to_role.rolname, 'everybody') from pg_proc p
                join pg_roles r on r.oid = p.proowner
                cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                left join pg_roles to_role on to_role.oid = a.grantee
                where p.prosecdef and r.rolname like 'saferhub%' and a.grantee <> p.proowner
                """))
                .containsExactlyInAnyOrderElementsOf(
                        LISTED.stream().map(name -> name + " for saferhub_app").toList());
    }

    @Test
    void nothingIsMarkedLeakproofThatIsNot() {
        assertThat(names("""
                select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
                where p.proleakproof and r.rolname like 'saferhub%'
                """)).isEmpty();
    }

    @Test
    void policiesAreTheOnePlainOne() {
        assertThat(names("""
                select distinct p.qual from pg_policies p where p.policyname = 'realm_read'
                """)).containsExactly("(realm_id = ANY (session_realms()))");
    }

    @Test
    void withoutARealmTheProgramSeesNoRow() {
        JdbcClient app = TestDatabase.app();
        for (String table : names("select relname from pg_class where relrowsecurity and relkind = 'r'")) {
            assertThat(app.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private List<String> names(String sql) {
        return catalogue.sql(sql).query(String.class).list();
    }
}

package uk.saferhub.people.things;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.people.things.ThingKind.*;

import org.junit.jupiter.api.Test;

/** IDX-06: what identifies a thing is compared however it was written. */
class IdentifierTest {

    private static String key(ThingKind kind, String typed) {
        return Identifier.read(kind, typed).map(Identifier::key).orElse("none");
    }

    @Test
    void a_registration_is_one_however_it_is_spaced_and_whether_o_or_nought() {
        assertThat(key(VEHICLE, "ab12 cde")).isEqualTo(key(VEHICLE, "AB12CDE")).isEqualTo("registration AB12CDE");
        assertThat(key(VEHICLE, "OO10 OIO")).isEqualTo(key(VEHICLE, "0010 010"));
        assertThat(key(VEHICLE, "A")).isEqualTo("none");
        assertThat(key(VEHICLE, "AB12CDEFG")).isEqualTo("none");
        assertThat(Identifier.read(VEHICLE, " ab12 cde ").orElseThrow().typed()).isEqualTo("ab12 cde");
    }

    @Test
    void a_chip_has_15_figures_or_9_or_10_of_old() {
        assertThat(key(ANIMAL, "981 000 999 000 461")).isEqualTo("chip 981000999000461");
        assertThat(key(ANIMAL, "123456789")).isEqualTo("chip 123456789");
        for (String wrong : new String[] {"98100099900046", "98100099900046A", ""})
            assertThat(key(ANIMAL, wrong)).as(wrong).isEqualTo("none");
    }

    @Test
    void numbers_names_and_addresses_of_accounts_are_folded() {
        assertThat(key(PHONE_LINE, "+44 7700 900461")).isEqualTo(key(PHONE_LINE, "07700-900461"));
        assertThat(key(PHONE_LINE, "ask for Joe 07700 900461")).isEqualTo("none");
        assertThat(key(ACCOUNT, "@Corwin.M"))
                .isEqualTo(key(ACCOUNT, "https://www.pictures.example/corwin.m/?x=1"))
                .isEqualTo("account corwin.m");
        assertThat(key(BICYCLE, "wbk-1234 o")).isEqualTo("mark WBK12340");
        assertThat(key(BUSINESS, "1234567")).isEqualTo("company 01234567");
        assertThat(key(BUSINESS, "oc301234")).isEqualTo("company OC301234");
        assertThat(key(BUSINESS, "Fen Row Car Wash Ltd.")).isEqualTo(key(BUSINESS, "fen  row car wash"));
    }

    @Test
    void what_was_typed_is_sought_as_each_kind_that_it_can_be() {
        assertThat(Identifier.sought("ab12 cde"))
                .contains("registration AB12CDE", "mark AB12CDE", "reference AB12 CDE")
                .noneMatch(key -> key.startsWith("chip"));
        assertThat(Identifier.sought("  ")).isEmpty();
    }
}

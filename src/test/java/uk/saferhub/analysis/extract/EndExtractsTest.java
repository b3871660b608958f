package uk.saferhub.analysis.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class EndExtractsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    EndExtracts jobs;

    private final LocalDate today = LocalDate.now(Actor.LONDON);

    @Test
    void ANL_15_the_file_and_its_key_are_destroyed_after_its_last_day_and_when_it_is_refused() {
        World world = worlds.make();
        UUID giver = world.person("Giver", "council", "hub", Reach.WHOLE_REALM, Permission.DISCLOSE);
        UUID over = extract(world, giver, today.minusDays(1), "APPROVED");
        UUID last = extract(world, giver, today, "APPROVED");
        UUID refused = extract(world, giver, today.plusDays(9), "REFUSED");
        UUID waits = extract(world, giver, today.plusDays(9), null);
        jobs.run();
        assertThat(left(over)).as("its last day was yesterday").isZero();
        assertThat(left(refused)).isZero();
        assertThat(left(last)).as("its last day is today").isEqualTo(3);
        assertThat(left(waits)).isEqualTo(3);
    }

    private static UUID extract(World world, UUID giver, LocalDate until, @Nullable String decision) {
        UUID id = UUID.randomUUID();
        TestDatabase.owner()
                .sql("""
                        insert into extract (id, realm_id, area_id, reference, question, purpose, recipient, agreement_id, basis, least,
                          fields, changed, row_count, content, pseudonym_key, people, expires_on, organisation_id, asked_by, asker,
                          asked_at, decision)
                        select :id, a.realm_id, :area, 'EX-' || left(:id::text, 7), 'All', 'A study', 'A university', a.id, 'Act', 5,
                          'AGE', '', 0, '{}', '\\x00', '{}', :until, :organisation, :giver, 'Giver', timestamptz '2026-01-05 12:00Z', :decision
                        from sharing_agreement a where a.realm_id = :realm limit 1
                        """)
                .param("id", id)
                .param("area", world.area())
                .param("until", until)
                .param("organisation", world.organisation("council"))
                .param("giver", giver)
                .param("decision", decision)
                .param("realm", world.realm("hub"))
                .update();
        return id;
    }

    /** How many of the rows, the key and the people are still there. */
    private static int left(UUID id) {
        return TestDatabase.owner()
                .sql("select num_nonnulls(content, pseudonym_key, people) from extract where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}

package uk.saferhub.cases.flag;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.kernel.Keys;

/** That agencies marked their own files because of a case. */
@Component
class FlagStore {

    /**
     * A mark.
     *
     * @param person whom of the case it is about; null for the case as such
     * @param keptIn which of the agency's files or systems
     * @param untilOn the day on which it is to be taken down (Europe/London)
     * @param endedOn when it was; null while it stands
     */
    record Flag(
            UUID id,
            UUID organisationId,
            String organisation,
            @Nullable UUID partyId,
            @Nullable String person,
            String keptIn,
            LocalDate flaggedOn,
            LocalDate untilOn,
            @Nullable LocalDate endedOn) {

        /** As its reader is shown it. */
        Flag under(Veil veil) {
            String about = partyId != null && veil.holds(partyId) ? Veil.SOMEBODY : person;
            return new Flag(
                    id, organisationId, organisation, partyId, about, veil.in(keptIn), flaggedOn, untilOn, endedOn);
        }
    }

    private final JdbcClient client;

    FlagStore(JdbcClient client) {
        this.client = client;
    }

    /** @return whether there was none that stands */
    boolean add(
            HubCase hubCase,
            UUID organisation,
            @Nullable UUID party,
            String keptIn,
            LocalDate on,
            LocalDate until,
            Actor actor) {
        return client.sql("""
                insert into case_file_flag (id, realm_id, case_id, party_id, organisation_id, kept_in, flagged_on, until_on,
                  account_id, known_at)
                values (:id, :realm, :case, :party, :organisation, :kept, :on, :until, :actor, :now)
                on conflict (case_id, organisation_id, party_id) where ended_on is null do nothing
                """)
                        .param("id", Keys.next())
                        .param("realm", hubCase.realmId())
                        .param("case", hubCase.id())
                        .param("party", party)
                        .param("organisation", organisation)
                        .param("kept", keptIn)
                        .param("on", on)
                        .param("until", until)
                        .param("actor", actor.accountId())
                        .param("now", Timestamp.from(actor.now()))
                        .update()
                == 1;
    }

    /** @return whether it stood until now */
    boolean end(UUID id, LocalDate on, Actor actor) {
        return client.sql(
                                "update case_file_flag set ended_on = :on, ended_by = :actor where id = :id and ended_on is null")
                        .param("on", on)
                        .param("actor", actor.accountId())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those that stand first: the hub's staff see every agency's, an agency its own. */
    List<Flag> of(HubCase hubCase, List<UUID> own) {
        return client.sql("""
                select f.id, f.organisation_id, o.name as organisation, f.party_id, p.name as person, f.kept_in, f.flagged_on,
                       f.until_on, f.ended_on
                from case_file_flag f join organisation_label o on o.id = f.organisation_id
                left join case_party m on m.id = f.party_id left join person_label p on p.id = m.person_id
                where f.case_id = :case and (:hub or f.organisation_id = any (cast(:own as uuid[])))
                order by f.ended_on is not null, f.until_on, f.id
                """)
                .param("case", hubCase.id())
                .param("hub", hubCase.asHub())
                .param("own", new SqlArrayValue("uuid", own.toArray()))
                .query(Flag.class)
                .list();
    }
}

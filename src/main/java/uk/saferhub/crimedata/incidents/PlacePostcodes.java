package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.counting.PostcodeDirectory;

/**
 * Finds the small area of records whose word for a place is a postcode, in the postcode directories that were imported (DAT-10). What
 * is found becomes one of the partnership's words for places, so that it is seen, and can be corrected, like any other.
 */
@Component
class PlacePostcodes {

    private static final String POSTCODE = "^[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{2}$";

    private final JdbcClient client;
    private final PostcodeDirectory directory;
    private final PlaceAliases aliases;

    PlacePostcodes(JdbcClient client, PostcodeDirectory directory, PlaceAliases aliases) {
        this.client = client;
        this.directory = directory;
        this.aliases = aliases;
    }

    /** A postcode without an area, and how an agency writes it. */
    record Unplaced(UUID realmId, String key, String words) {}

    /** Those of every realm that the actor keeps data for. */
    void place(Actor actor) {
        unplaced(actor).stream()
                .collect(Collectors.groupingBy(Unplaced::realmId))
                .forEach((realm, postcodes) -> place(actor, realm, postcodes));
    }

    private void place(Actor actor, UUID realm, List<Unplaced> postcodes) {
        Map<String, String> areas = directory.smallAreas(postcodes.stream()
                .map(each -> each.key().toUpperCase(Locale.ROOT))
                .toList());
        List<PlaceAliases.New> found = new ArrayList<>();
        for (Unplaced each : postcodes) {
            String area = areas.get(each.key().toUpperCase(Locale.ROOT));
            if (area != null) found.add(new PlaceAliases.New(each.words(), area));
        }
        if (!found.isEmpty()) aliases.keep(actor, realm, found);
    }

    /** Never those of which somebody said that they lie nowhere. One query. */
    private List<Unplaced> unplaced(Actor actor) {
        return client.sql("""
                        select i.realm_id, i.place_key as key, min(i.place_words) as words from agency_incident i
                         where i.realm_id = any (:realms) and i.area_code is null and i.point_area is null
                           and i.place_key ~ :postcode
                           and not exists (select from place_alias a where a.realm_id = i.realm_id and a.key = i.place_key)
                         group by i.realm_id, i.place_key
                        """)
                .param(
                        "realms",
                        actor.seats(Permission.IMPORT_CRIME).stream()
                                .map(Seat::realmId)
                                .toArray(UUID[]::new))
                .param("postcode", POSTCODE)
                .query(Unplaced.class)
                .list();
    }
}

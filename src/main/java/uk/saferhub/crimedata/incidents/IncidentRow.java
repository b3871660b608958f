package uk.saferhub.crimedata.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** An incident as a row of its table, and back. */
final class IncidentRow {

    private IncidentRow() {}

    static MapSqlParameterSource params(UUID dataSet, UUID delivery, Incident incident) {
        List<String> strands = new ArrayList<>();
        incident.strands().forEach(strand -> strands.add(strand.key()));
        return new MapSqlParameterSource()
                .addValue("id", Keys.next())
                .addValue("set", dataSet)
                .addValue("delivery", delivery)
                .addValue("reference", incident.reference())
                .addValue("crime", incident.isCrime())
                .addValue("kind", incident.kind())
                .addValue("code", incident.offenceCode(), java.sql.Types.VARCHAR)
                .addValue("from", at(incident.from()), java.sql.Types.TIMESTAMP)
                .addValue("hasTime", incident.hasTime())
                .addValue("to", incident.to() == null ? null : at(incident.to()), java.sql.Types.TIMESTAMP)
                .addValue("area", incident.area(), java.sql.Types.VARCHAR)
                .addValue("domestic", incident.isDomestic())
                .addValue(
                        "strands",
                        "{"
                                + String.join(
                                        ",",
                                        strands.stream().map(s -> '"' + s + '"').toList()) + "}")
                .addValue("knife", incident.hasKnife())
                .addValue("alcohol", incident.hasAlcohol())
                .addValue("officer", incident.victimIsOfficer())
                .addValue("east", incident.at() == null ? null : incident.at().east(), java.sql.Types.INTEGER)
                .addValue("north", incident.at() == null ? null : incident.at().north(), java.sql.Types.INTEGER)
                .addValue("place", incident.place(), java.sql.Types.VARCHAR)
                .addValue(
                        "placeKey",
                        incident.place() == null ? null : PlaceKey.of(incident.place()),
                        java.sql.Types.VARCHAR);
    }

    private static Timestamp at(LocalDateTime local) {
        return Timestamp.from(local.atZone(Actor.LONDON).toInstant());
    }

    static Incident incident(ResultSet row) throws SQLException {
        Set<Strand> strands = EnumSet.noneOf(Strand.class);
        for (String key : (String[]) row.getArray("strands").getArray()) strands.add(Strand.stored(key));
        return new Incident(
                row.getString("reference"),
                row.getBoolean("is_crime"),
                row.getString("kind"),
                row.getString("offence_code"),
                local(row.getTimestamp("from_at")),
                row.getBoolean("has_time"),
                row.getTimestamp("to_at") == null ? null : local(row.getTimestamp("to_at")),
                row.getString("area_code"),
                row.getBoolean("is_domestic"),
                strands,
                row.getBoolean("has_knife"),
                row.getBoolean("has_alcohol"),
                row.getBoolean("victim_is_officer"),
                row.getObject("east") == null ? null : new GridPoint(row.getInt("east"), row.getInt("north")),
                row.getString("place_words"));
    }

    private static LocalDateTime local(Timestamp at) {
        return at.toInstant().atZone(Actor.LONDON).toLocalDateTime();
    }
}

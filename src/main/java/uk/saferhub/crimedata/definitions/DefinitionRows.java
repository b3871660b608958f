package uk.saferhub.crimedata.definitions;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.configuration.Definition;
import uk.saferhub.configuration.Definition.Part;
import uk.saferhub.configuration.Definition.Version;
import uk.saferhub.configuration.Partnership;
import uk.saferhub.configuration.ReleaseInForce;
import uk.saferhub.kernel.Keys;

/** Writes the definitions of a release as rows, so that figures can count, list and quote them (SVD-02). */
@Component
class DefinitionRows {

    private final JdbcClient client;

    DefinitionRows(JdbcClient client) {
        this.client = client;
    }

    @EventListener
    void on(ReleaseInForce approved) {
        for (Partnership partnership : approved.pack().partnerships()) {
            client.sql("update definition_part set superseded = true where partnership = :code and not superseded")
                    .param("code", partnership.code())
                    .update();
            approved.pack().definitions().stream()
                    .filter(each -> each.partnerships().contains(partnership.code()))
                    .forEach(each -> write(approved.releaseId(), partnership, each));
        }
    }

    private void write(UUID release, Partnership partnership, Definition definition) {
        Row row = new Row(release, partnership, definition);
        for (Version version : definition.versions()) {
            version.parts().forEach(part -> write(row, version, "part", part, part.label()));
            version.themes().forEach(theme -> write(row, version, "theme", null, theme));
        }
    }

    private record Row(UUID release, Partnership partnership, Definition definition) {

        java.time.@Nullable LocalDate until(Version version) {
            int next = definition.versions().indexOf(version) + 1;
            return next < definition.versions().size()
                    ? definition.versions().get(next).from()
                    : null;
        }
    }

    private static String[] flags(Part part) {
        return part.flags().stream()
                .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private void write(Row row, Version version, String kind, @Nullable Part part, String label) {
        client.sql("""
                        insert into definition_part (id, release_id, partnership, area, definition, name, law, version, kind,
                                                     part, label, agreed_by, since_on, until_on, offence_codes, flags)
                        values (:id, :release, :partnership, :area, :definition, :name, :law, :version, :kind, :part, :label,
                                :agreed, :since, :until, :codes, :flags)
                        """)
                .param("id", Keys.next())
                .param("release", row.release())
                .param("partnership", row.partnership().code())
                .param("area", row.partnership().area())
                .param("definition", row.definition().code())
                .param("name", row.definition().name())
                .param("law", row.definition().law())
                .param("version", version.number())
                .param("kind", kind)
                .param("part", part == null ? null : part.code())
                .param(
                        "codes",
                        part == null ? new String[0] : part.offenceCodes().toArray(String[]::new))
                .param("flags", part == null ? new String[0] : flags(part))
                .param("label", label)
                .param("agreed", version.agreedBy())
                .param("since", version.from())
                .param("until", row.until(version))
                .update();
    }
}

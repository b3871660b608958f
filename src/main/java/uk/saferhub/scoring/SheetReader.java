package uk.saferhub.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Matrix.Band;

/** Reads scorings: two statements for a sheet and one for its matrix. */
@Component
class SheetReader {

    private final JdbcClient client;
    private final Matrices matrices;

    SheetReader(JdbcClient client, Matrices matrices) {
        this.client = client;
        this.matrices = matrices;
    }

    private record Head(
            UUID id,
            UUID realmId,
            UUID recordId,
            UUID matrixId,
            Occasion occasion,
            java.time.@Nullable OffsetDateTime agreedAt,
            @Nullable String agreedBy,
            @Nullable String reason,
            @Nullable Integer total,
            @Nullable String band,
            @Nullable String overridingBand,
            @Nullable String overrideReason) {}

    /** A body's name and its newest answer to one factor; without a factor it was only asked. */
    private record Line(
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable Answer answer) {}

    Optional<Sheet> newest(UUID recordId) {
        return one("s.record_id = :key", recordId);
    }

    Optional<Sheet> named(UUID sheetId) {
        return one("s.id = :key", sheetId);
    }

    private Optional<Sheet> one(String condition, UUID key) {
        return client.sql("""
                select s.id, s.realm_id, s.record_id, s.matrix_id, s.occasion, s.agreed_at, a.name as agreed_by, s.reason,
                       s.total, s.band, s.overriding_band, s.override_reason
                from score_sheet s left join account_label a on a.id = s.agreed_by
                where %s order by s.opened_at desc, s.id desc limit 1
                """.formatted(condition))
                .param("key", key)
                .query(Head.class)
                .optional()
                .map(this::sheet);
    }

    private Sheet sheet(Head head) {
        Matrix matrix = matrices.of(head.matrixId());
        List<Line> lines = lines(head.id());
        var agencies = new LinkedHashMap<UUID, Sheet.Agency>();
        var agreed = new ArrayList<Answer>();
        for (Line line : lines) {
            UUID body = line.organisationId();
            if (body == null) {
                if (line.answer() != null) agreed.add(line.answer());
                continue;
            }
            var agency = agencies.computeIfAbsent(
                    body, none -> new Sheet.Agency(body, String.valueOf(line.name()), new ArrayList<>()));
            if (line.answer() != null) agency.answers().add(line.answer());
        }
        return new Sheet(
                head.id(),
                head.realmId(),
                head.recordId(),
                matrix,
                head.occasion(),
                List.copyOf(agencies.values()),
                agreed(head, matrix, agreed));
    }

    private static Sheet.@Nullable Agreed agreed(Head head, Matrix matrix, List<Answer> answers) {
        if (head.agreedAt() == null || head.total() == null) return null;
        String chosen = head.overridingBand();
        return new Sheet.Agreed(
                answers,
                head.total(),
                band(matrix, String.valueOf(head.band())),
                chosen == null ? null : new ChosenBand(chosen, String.valueOf(head.overrideReason())),
                String.valueOf(head.reason()),
                head.agreedAt().toInstant(),
                String.valueOf(head.agreedBy()));
    }

    private static Band band(Matrix matrix, String code) {
        return matrix.bands().stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Line> lines(UUID sheetId) {
        return client.sql("""
                select o.id as organisation_id, o.name, n.factor, n.level, n.reason
                from (select organisation_id from score_asked where sheet_id = :sheet
                      union select organisation_id from score_answer where sheet_id = :sheet) b
                left join organisation_label o on o.id = b.organisation_id
                left join (select distinct on (organisation_id, factor) organisation_id, factor, level, reason
                           from score_answer where sheet_id = :sheet
                           order by organisation_id, factor, answered_at desc, id desc) n
                  on n.organisation_id is not distinct from b.organisation_id
                order by o.name, n.factor
                """)
                .param("sheet", sheetId)
                .query((row, n) ->
                        new Line(row.getObject("organisation_id", UUID.class), row.getString("name"), answer(row)))
                .list();
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String factor = row.getString("factor");
        return factor == null ? null : new Answer(factor, row.getString("level"), row.getString("reason"));
    }

    List<PastScore> history(UUID recordId) {
        Map<UUID, Matrix> known = new LinkedHashMap<>();
        record Past(
                UUID matrixId,
                Occasion occasion,
                int total,
                String band,
                boolean overridden,
                java.time.OffsetDateTime agreedAt) {}
        List<Past> past =
                client.sql("""
                select matrix_id, occasion, total, coalesce(overriding_band, band) as band,
                       overriding_band is not null as overridden, agreed_at
                from score_sheet where record_id = :record and agreed_at is not null order by agreed_at, id
                """).param("record", recordId).query(Past.class).list();
        return past.stream()
                .map(score -> new PastScore(
                        score.occasion(),
                        score.total(),
                        band(known.computeIfAbsent(score.matrixId(), matrices::of), score.band())
                                .label(),
                        score.overridden(),
                        score.agreedAt().toInstant()))
                .toList();
    }
}

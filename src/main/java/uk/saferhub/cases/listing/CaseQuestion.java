package uk.saferhub.cases.listing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.web.Fields;

/** What the address of the list asks for. What cannot be read is not asked: a list is never an error. */
final class CaseQuestion {

    private CaseQuestion() {}

    /** A filter as the list understands it. */
    static String query(String filter) {
        return query(of(fields(filter)));
    }

    static String query(CaseList.Asked question) {
        return CaseFilter.query(CaseFilter.values(question));
    }

    /** The words of a query; what cannot be read is left out. */
    static Fields fields(String query) {
        return Fields.of(UriComponentsBuilder.fromUriString("/?" + query.replaceAll("[^A-Za-z0-9=&._~%+-]", ""))
                .build()
                .getQueryParams());
    }

    static CaseList.Asked of(Fields fields) {
        String page = fields.value("page");
        CaseStatus status = Arrays.stream(CaseStatus.values())
                .filter(s -> s.name().equals(fields.value("status")))
                .findFirst()
                .orElse(null);
        var about = new CaseList.About(
                fields.value("mine").equals("yes"),
                fields.read().choice("kind", CaseKind.class, ""),
                word(fields, "concern"),
                fields.read().id("area", ""),
                fields.value("words").equals("kept"));
        return new CaseList.Asked(
                word(fields, "hub"),
                fields.read().id("agency", ""),
                status,
                word(fields, "band"),
                fields.value("overdue").equals("yes"),
                fields.read().choice("lacks", Lack.class, ""),
                fields.value("closed").equals("year"),
                about,
                page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1);
    }

    private static @Nullable String word(Fields fields, String name) {
        String value = fields.value(name).strip();
        return value.isEmpty() ? null : value;
    }
}

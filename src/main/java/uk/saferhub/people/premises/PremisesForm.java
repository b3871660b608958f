package uk.saferhub.people.premises;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.web.Fields;

/** Reads a place as it was typed. Wrong words become errors of the fields. */
final class PremisesForm {

    private PremisesForm() {}

    static Optional<NewPremises> read(Fields fields) {
        var read = fields.read();
        PremisesKind kind = read.requiredChoice("kind", PremisesKind.class, "Choose what kind of place it is");
        String line = read.required("line", 200, "Enter the address or what people call the place");
        Postcode postcode = read.postcode("postcode", "Enter a full postcode, such as YO1 6GA");
        Uprn uprn = read.reading("uprn", "Enter a UPRN of 1 to 12 figures", Uprn::read);
        String ward = code(fields, "ward", "05", "Enter a ward’s code, such as E05010310");
        String lsoa = code(fields, "lsoa", "01", "Enter an area’s code, such as E01013339");
        if (!fields.ok() || kind == null) return Optional.empty();
        String code = postcode == null ? null : postcode.toString();
        return Optional.of(new NewPremises(kind, fields.chosen("care", "safe"), line, code, uprn, ward, lsoa));
    }

    /** GSS codes of England and Wales: a letter, two figures for the kind of area, six for the area. */
    private static @Nullable String code(Fields fields, String name, String kind, String wrong) {
        return fields.read().reading(name, wrong, typed -> {
            String code = typed.toUpperCase(Locale.UK).replaceAll("\\s", "");
            return code.matches("[EW]" + kind + "\\d{6}") ? Optional.of(code) : Optional.empty();
        });
    }
}

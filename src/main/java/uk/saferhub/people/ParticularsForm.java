package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/** Reads what was typed about somebody: a name, birth, address, phone number and so on, each at most once. */
final class ParticularsForm {

    private ParticularsForm() {}

    /** @param kinds whose numbers there are */
    static Particulars read(Fields fields, List<Choice> kinds, LocalDate today) {
        fields.read().atMost("given", 100).atMost("family", 100).atMost("times", 100);
        var birth = BirthForm.read(fields, today);
        return new Particulars(
                name(fields),
                birth.born(),
                birth.about(),
                address(fields),
                phone(fields),
                email(fields),
                known(fields, kinds),
                need(fields));
    }

    private static @Nullable Name name(Fields fields) {
        var name = new Name(fields.read().text("given"), fields.read().text("family"));
        return name.whole().isEmpty() ? null : name;
    }

    private static @Nullable Address address(Fields fields) {
        String line = fields.read().text("line");
        Postcode postcode = fields.read().postcode("postcode", "Enter a full postcode, such as YO1 6GA");
        fields.read().atMost("line", 200);
        if (line.isEmpty() && (postcode != null || fields.chosen("care", "safe") || fields.chosen("care", "silent")))
            fields.error("line", "Enter the address");
        return line.isEmpty()
                ? null
                : new Address(
                        line,
                        postcode == null ? null : postcode.toString(),
                        fields.chosen("care", "safe"),
                        fields.chosen("care", "silent"));
    }

    private static @Nullable Phone phone(Fields fields) {
        String number = fields.read().text("number");
        if (number.isEmpty()) return null;
        if (Phones.digits(number).length() < 7) fields.error("number", "Enter a whole phone number");
        return new Phone(number, fields.read().text("times"), fields.chosen("ring", "silent"));
    }

    private static @Nullable Email email(Fields fields) {
        String address = fields.read().text("email");
        if (address.isEmpty()) return null;
        if (!Email.isOne(address)) fields.error("email", "Enter an e-mail address, such as name@example.org");
        return new Email(address, fields.chosen("mail", "silent"));
    }

    private static @Nullable KnownNumber known(Fields fields, List<Choice> kinds) {
        String number = fields.read().atMost("known", 40).text("known");
        String kind = fields.read().text("numberOf");
        if (number.isEmpty()) return null;
        if (kinds.stream().noneMatch(one -> one.value().equals(kind))) {
            fields.error("numberOf", "Choose whose number it is");
            return null;
        }
        var known = new KnownNumber(kind, number);
        if (!known.isPossible()) fields.error("known", "Enter the whole number, as it stands on their papers");
        return known;
    }

    private static @Nullable Need need(Fields fields) {
        String words = fields.read().atMost("needs", 200).text("needs");
        Need.Kind kind = fields.read().choice("need", Need.Kind.class, "Choose what they need");
        if (words.isEmpty() && kind == null) return null;
        if (words.isEmpty()) fields.error("needs", "Enter which language, or what else");
        if (kind == null) fields.error("need", "Choose what they need");
        return kind == null ? null : new Need(kind, words);
    }
}

package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.web.Fields;

/**
 * Who is to be added: somebody of the index by reference, or somebody new by name. Wrong words become errors of the fields.
 *
 * @param reference null where a name is given
 * @param somebody null where a reference is given
 */
record PersonForm(@Nullable String reference, @Nullable Described somebody) {

    static PersonForm read(Fields fields, LocalDate today) {
        var read = fields.read();
        if (!read.text("person").isEmpty())
            return new PersonForm(
                    read.reading("person", "Enter a reference, such as P-7QK2M9F", Reference::read), null);
        read.atMost("given", 100).atMost("family", 100);
        var name = new Name(read.text("given"), read.text("family"));
        LocalDate born = read.date("born", "Enter a real date of birth");
        if (born != null && born.isAfter(today)) fields.error("born", "Enter a day that has been");
        if (name.whole().isEmpty()) fields.error("given", "Enter a name, or a reference in the index of people");
        if (!fields.ok()) return new PersonForm(null, null);
        return new PersonForm(null, Described.of(name, born == null ? List.of() : List.of(born)));
    }
}

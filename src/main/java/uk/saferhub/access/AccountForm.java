package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** The part of a form that asks for a grant: for which body, as what, where, from when. */
@Component
class AccountForm {

    /** What may be chosen. @param providers whether there is an identity provider to sign in through */
    record Lists(List<Choice> organisations, List<Choice> roles, List<Choice> areas, boolean providers) {}

    private final AccountBook book;

    private final Providers providers;

    AccountForm(AccountBook book, Providers providers) {
        this.book = book;
        this.providers = providers;
    }

    /** Roles that the actor may not give are not offered. */
    Lists lists(Actor actor) {
        return new Lists(
                book.organisations(actor).stream()
                        .map(o -> Choice.of(o.code(), o.name()))
                        .toList(),
                book.roles(actor).stream()
                        .filter(role -> AccountRules.mayGiveIn(actor, role.compartment(), role.realmId())
                                .isAllowed())
                        .map(role -> Choice.of(
                                role.partnership() + ":" + role.code(),
                                role.label() + ", " + role.compartment() + " of " + role.partnershipName()))
                        .toList(),
                book.areas(actor).stream()
                        .map(a -> Choice.of(a.code(), a.name()))
                        .toList(),
                !providers.all().isEmpty());
    }

    /** Null where something is wrong, which the fields then say. */
    ChangeAccount.@Nullable Asked read(Actor actor, Fields fields) {
        FieldReader read = fields.read();
        String organisation = read.required("organisation", "Choose for which body the person acts");
        String role = read.required("role", "Choose a role");
        String area = read.required("area", "Choose an area");
        LocalDate from = read.requiredDate("from", "Enter the first day");
        LocalDate until = read.date("until", "Enter the last day, or leave it empty");
        if (from != null && from.isBefore(actor.today())) fields.error("from", "The first day is today or later");
        if (from != null && until != null && until.isBefore(from))
            fields.error("until", "The last day is before the first");
        if (!fields.ok() || from == null) return null;
        String[] code = role.split(":", 2);
        AccountBook.Role chosen =
                book.role(actor, code[0], code[code.length - 1]).orElseThrow(NotFound::new);
        boolean known =
                book.organisations(actor).stream().anyMatch(o -> o.code().equals(organisation))
                        && book.areas(actor).stream().anyMatch(a -> a.code().equals(area));
        if (!known) throw new NotFound();
        return new ChangeAccount.Asked(organisation, chosen, area, from, until);
    }
}

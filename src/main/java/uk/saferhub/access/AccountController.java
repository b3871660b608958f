package uk.saferhub.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One account: what the person sees and why, the grants, and what an administrator may do about them. */
@Controller
class AccountController {

    /**
     * @param sees what every live grant lets the person do, in words, as the person reads it under "Why can I see this?"
     * @param mayChange whether the reader may change this account
     */
    record Page(
            Frame frame,
            Fields fields,
            AccountBook.Person person,
            List<MyAccess.Held> sees,
            List<AccountBook.Given> grants,
            AccountForm.Lists lists,
            Decision mayChange,
            Decision mayEnd,
            LocalDate today,
            Instant now) {

        /** Until when the password that somebody gave opens the choice of another; null where there is none. */
        @Nullable
        Instant opensUntil() {
            Instant given = person.givenAt();
            return given == null ? null : given.plus(Passwords.LASTS);
        }

        boolean lapsed() {
            Instant until = opensUntil();
            return until != null && until.isBefore(now);
        }

        String path() {
            return "/accounts/" + person.reference();
        }
    }

    private final AccountBook book;
    private final AccountForm form;
    private final ChangeAccount change;
    private final ResetSecrets reset;
    private final Grants grants;
    private final MyAccess access;

    AccountController(
            AccountBook book,
            AccountForm form,
            ChangeAccount change,
            ResetSecrets reset,
            Grants grants,
            MyAccess access) {
        this.reset = reset;
        this.book = book;
        this.form = form;
        this.change = change;
        this.grants = grants;
        this.access = access;
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty().withDate("from", actor.today()));
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/grants")
    ModelAndView give(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        AccountBook.Person person = book.person(actor, reference);
        Fields fields = Fields.of(posted);
        ChangeAccount.Asked asked = form.read(actor, fields);
        if (asked == null) {
            ModelAndView again = page(frame, actor, reference, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        change.give(actor, person.id(), asked);
        return back(reference);
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/grants/{id}/end")
    ModelAndView endGrant(
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "now") String last) {
        // A grant holds throughout its last day, so that one which ended yesterday is refused at the next request.
        LocalDate day = last.equals("today") ? actor.today() : actor.today().minusDays(1);
        change.endGrant(actor, book.person(actor, reference).id(), id, day);
        return back(reference);
    }

    /** Whom no sponsor confirms, an administrator does. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/grants/{id}/confirmation")
    ModelAndView confirmGrant(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        change.confirm(actor, book.person(actor, reference).id(), id);
        return back(reference);
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/second-factor")
    ModelAndView resetSecondFactor(Actor actor, @PathVariable String reference) {
        reset.secondFactor(actor, book.person(actor, reference).id());
        return back(reference);
    }

    /** A first password anew, for who has forgotten theirs; it opens only the page on which they choose another. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/password")
    ModelAndView givePassword(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        AccountBook.Person person = book.person(actor, reference);
        Fields fields = Fields.of(posted);
        String fault = Passwords.fault(fields.value("password"), person.email());
        if (fault != null) {
            ModelAndView again = page(frame, actor, reference, fields.error("password", fault));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        reset.password(actor, person.id(), fields.value("password"));
        return back(reference);
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/end")
    ModelAndView end(Actor actor, @PathVariable String reference) {
        change.end(actor, book.person(actor, reference).id());
        return back(reference);
    }

    private static ModelAndView back(String reference) {
        return new ModelAndView("redirect:/accounts/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields) {
        AccountBook.Person person = book.person(actor, reference);
        Actor other = grants.actor(person.id(), Permission.READ_HOME, actor.now());
        var page = new Page(
                frame.withTitle(person.name()),
                fields,
                person,
                access.of(other, book.partnerships(actor)),
                book.grants(actor, person.id()),
                form.lists(actor),
                AccountRules.mayChange(actor, person.id()),
                AccountRules.mayChange(actor, person.id())
                        .and(() -> AccountRules.mayEndAccount(book.elsewhere(actor, person.id()))),
                actor.today(),
                actor.now());
        return new ModelAndView("saferhub/access/account", "page", page);
    }
}

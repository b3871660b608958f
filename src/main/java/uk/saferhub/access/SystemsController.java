package uk.saferhub.access;

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
import uk.saferhub.kernel.Keys;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Other agencies' systems: who may speak through the programs' interface, for which body, until when. */
@Controller
class SystemsController {

    private static final int LONGEST_DAYS = 366;

    /** @param made the new key, shown this once; null otherwise */
    record Page(
            Frame frame,
            Fields fields,
            List<SystemKeys.SystemKey> systems,
            AccountForm.Lists lists,
            @Nullable String made,
            LocalDate today) {}

    private final SystemKeys keys;
    private final AccountForm form;
    private final Accounts accounts;
    private final ChangeAccount change;

    SystemsController(SystemKeys keys, AccountForm form, Accounts accounts, ChangeAccount change) {
        this.keys = keys;
        this.form = form;
        this.accounts = accounts;
        this.change = change;
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts/systems")
    ModelAndView show(Frame frame, Actor actor) {
        Fields fields = Fields.empty().withDate("from", actor.today());
        return page(frame, actor, fields.withDate("until", actor.today().plusDays(LONGEST_DAYS - 1)), null);
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/systems")
    ModelAndView make(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String name = fields.read().required("name", 100, "Enter what the system is called");
        ChangeAccount.Asked asked = form.read(actor, fields);
        LocalDate until = asked == null ? null : asked.until();
        if (asked != null && (until == null || until.isAfter(actor.today().plusDays(LONGEST_DAYS))))
            fields.error("until", "A key lasts a year at the most: enter its last day");
        if (!fields.ok() || asked == null || until == null) {
            ModelAndView again = page(frame, actor, fields, null);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        // A name of its own for each key, so that a new key never takes over what an ended one was granted.
        UUID account = accounts.service("system-" + Keys.next());
        accounts.rename(account, name);
        change.give(actor, account, asked);
        String key = keys.make(account, asked.role().realmId(), name, until, actor);
        return page(frame, actor, Fields.empty(), key);
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/systems/{id}/end")
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        SystemKeys.SystemKey key = keys.of(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        keys.end(key.id(), actor);
        change.ended(actor, key.accountId());
        return new ModelAndView("redirect:/accounts/systems");
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, @Nullable String made) {
        var page = new Page(
                frame.withTitle("Other agencies' systems"),
                fields,
                keys.of(actor),
                form.lists(actor),
                made,
                actor.today());
        return new ModelAndView("saferhub/access/systems", "page", page);
    }
}

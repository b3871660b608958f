package uk.saferhub.access;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The accounts of a partnership, a new one, and what each role lets somebody do. */
@Controller
class AccountsController {

    record ListPage(Frame frame, List<AccountBook.Person> people) {}

    record NewPage(Frame frame, Fields fields, AccountForm.Lists lists) {}

    record RolesPage(Frame frame, List<AccountBook.Role> roles) {}

    private final AccountBook book;
    private final AccountForm form;
    private final ChangeAccount change;

    AccountsController(AccountBook book, AccountForm form, ChangeAccount change) {
        this.book = book;
        this.form = form;
        this.change = change;
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts")
    ModelAndView list(Frame frame, Actor actor) {
        return new ModelAndView(
                "saferhub/access/accounts", "page", new ListPage(frame.withTitle("Accounts"), book.people(actor)));
    }

    /** "What would a housing officer see?" (ADM-03). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts/roles")
    ModelAndView roles(Frame frame, Actor actor) {
        var page = new RolesPage(frame.withTitle("What each role may see and do"), book.roles(actor));
        return new ModelAndView("saferhub/access/roles", "page", page);
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts/new")
    ModelAndView ask(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty().withDate("from", actor.today()));
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/new")
    ModelAndView create(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String name = fields.read().required("name", 200, "Enter the person's name");
        String email = fields.read().required("email", 200, "Enter the e-mail address");
        String password = fields.value("password");
        ChangeAccount.Asked asked = form.read(actor, fields);
        if (!email.matches("[^@\\s]+@[^@\\s]+"))
            fields.error("email", "Enter an e-mail address, such as name@council.gov.uk");
        String fault = Passwords.fault(password, email);
        if (fault != null) fields.error("password", fault);
        if (fields.ok() && asked != null) {
            try {
                return new ModelAndView("redirect:/accounts/" + change.create(actor, name, email, password, asked));
            } catch (IllegalArgumentException taken) {
                fields.error("email", "This address cannot be used");
            }
        }
        ModelAndView again = page(frame, actor, fields);
        again.setStatus(HttpStatus.BAD_REQUEST);
        return again;
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        var page = new NewPage(frame.withTitle("Make an account"), fields, form.lists(actor));
        return new ModelAndView("saferhub/access/account-new", "page", page);
    }
}

package uk.saferhub.access;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Through which identity provider somebody signs in, as an administrator says. There is no such page where there is no provider. */
@Controller
class LinkController {

    /** @param links newest first, with what people call each provider in place of its code */
    record Page(
            Frame frame,
            Fields fields,
            AccountBook.Person person,
            List<ProviderLinks.Link> links,
            List<Choice> providers,
            Decision mayLink) {

        String path() {
            return "/accounts/" + person.reference() + "/provider";
        }

        boolean linked() {
            return links.stream().anyMatch(ProviderLinks.Link::live);
        }
    }

    private final AccountBook book;
    private final Providers providers;
    private final ProviderLinks links;
    private final LinkAccount link;

    LinkController(AccountBook book, Providers providers, ProviderLinks links, LinkAccount link) {
        this.book = book;
        this.providers = providers;
        this.links = links;
        this.link = link;
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts/{reference}/provider")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty());
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/provider")
    ModelAndView name(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        AccountBook.Person person = person(actor, reference);
        Fields fields = Fields.of(posted);
        String code = fields.read().required("provider", "Choose through what the person signs in");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, reference, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        Provider provider = providers.named(code).orElseThrow(NotFound::new);
        link.name(actor, person.id(), provider);
        return back(reference);
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{reference}/provider/end")
    ModelAndView end(Actor actor, @PathVariable String reference) {
        AccountBook.Person person = person(actor, reference);
        String label = links.live(person.id())
                .map(live -> providers.label(live.provider()))
                .orElse("");
        link.end(actor, person.id(), label);
        return back(reference);
    }

    private AccountBook.Person person(Actor actor, String reference) {
        if (providers.all().isEmpty()) throw new NotFound();
        return book.person(actor, reference);
    }

    private static ModelAndView back(String reference) {
        return new ModelAndView("redirect:/accounts/" + reference + "/provider");
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields) {
        AccountBook.Person person = person(actor, reference);
        var page = new Page(
                frame.withTitle("How " + reference + " signs in"),
                fields,
                person,
                links.of(person.id()).stream().map(this::labelled).toList(),
                providers.all().stream()
                        .map(provider -> Choice.of(provider.code(), provider.label()))
                        .toList(),
                link.mayLink(actor, person.id()));
        return new ModelAndView("saferhub/access/link", "page", page);
    }

    private ProviderLinks.Link labelled(ProviderLinks.Link link) {
        return new ProviderLinks.Link(
                providers.label(link.provider()),
                link.namedBy(),
                link.namedAt(),
                link.boundAt(),
                link.endedBy(),
                link.endedAt());
    }
}

package uk.saferhub.registers;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeepList;
import uk.saferhub.registers.EntryFilter.Narrowed;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.ListQuery;
import uk.saferhub.web.Paging;
import uk.saferhub.web.Words;

/** The list of a register, newest first: narrowed where its shelf is, whole else. */
@Component
class RegisterLists {

    private static final int SIZE = 50;

    private final EntryStore store;
    private final PackLists lists;
    private final RegisterFiles files;
    private final Narrowing narrowing;
    private final KeepList kept;

    RegisterLists(EntryStore store, PackLists lists, RegisterFiles files, Narrowing narrowing, KeepList kept) {
        this.store = store;
        this.lists = lists;
        this.files = files;
        this.narrowing = narrowing;
        this.kept = kept;
    }

    /** As the address asks for it: a page, or a file. */
    ModelAndView of(Frame frame, Actor actor, Shelf shelf, Register<?> register, Map<String, List<String>> asked) {
        Fields fields = shelf.narrowed() ? narrowing.asked(register, asked, actor) : Fields.empty();
        Narrowing.Options options =
                shelf.narrowed() ? narrowing.options(register, actor) : new Narrowing.Options(List.of(), List.of());
        EntryFilter filter = EntryFilter.of(fields, options.components());
        if (shelf.narrowed() && !asked.isEmpty() && fields.ok()) narrowing.leave(register, filter, actor);
        Integer page = Fields.of(asked).read().number("page", "");
        var narrowed = narrowing.narrowed(register, filter, actor);
        String said = String.join(
                "; ",
                narrowing.chosen(register, filter, options, "").stream()
                        .map(uk.saferhub.web.Link::label)
                        .toList());
        return files.answer(asked, actor, frame, register, narrowed, said)
                .orElseGet(() -> page(
                        frame,
                        actor,
                        shelf,
                        register,
                        new Asked(fields, filter, options, page == null ? 1 : Math.max(1, page)),
                        Fields.empty()));
    }

    ModelAndView seek(Actor actor, Register<?> register, Map<String, List<String>> posted) {
        return back(register, narrowing.seek(register, Fields.of(posted), actor));
    }

    ModelAndView keep(Frame frame, Actor actor, Shelf shelf, Register<?> register, Map<String, List<String>> posted) {
        EntryFilter filter = EntryFilter.of(
                ListQuery.read(Fields.of(posted).value("filter")),
                narrowing.options(register, actor).components());
        // Of words the last alone are kept: a list under a name of its own has none.
        Fields naming = kept.keep(
                register.path(), posted, ListQuery.of(filter.unworded().values()), actor);
        return naming.ok() ? back(register, filter) : again(frame, actor, shelf, register, naming);
    }

    private static ModelAndView back(Register<?> register, EntryFilter filter) {
        return new ModelAndView("redirect:" + Narrowing.address(register, ListQuery.of(filter.values())));
    }

    /** The list once more, with what is wrong about a name to keep it under. */
    private ModelAndView again(Frame frame, Actor actor, Shelf shelf, Register<?> register, Fields naming) {
        Fields fields = ListQuery.read(naming.value("filter"));
        Narrowing.Options options = narrowing.options(register, actor);
        EntryFilter filter = EntryFilter.of(fields, options.components());
        return page(frame, actor, shelf, register, new Asked(fields, filter, options, 1), naming);
    }

    private record Asked(Fields fields, EntryFilter filter, Narrowing.Options options, int page) {}

    private <T extends Record & Entered> ModelAndView page(
            Frame frame, Actor actor, Shelf shelf, Register<T> register, Asked asked, Fields naming) {
        var labels = lists.of(actor, register, actor.permission());
        var columns = register.listed().stream().map(register.form()::named).toList();
        Narrowed narrowed = narrowing.narrowed(register, asked.filter(), actor);
        var rows = store.page(actor, register, narrowed, asked.page(), SIZE).stream()
                .map(entry -> new ListPage.Row(
                        entry.reference(),
                        register.path() + "/" + entry.reference(),
                        columns.stream()
                                .map(column ->
                                        column.shown(entry.words(), labels.getOrDefault(column.name(), List.of())))
                                .toList()))
                .toList();
        int count = store.count(actor, register, narrowed);
        String query = ListQuery.of(asked.filter().values());
        String href = register.path() + "?" + (query.isEmpty() ? "" : query + "&") + "page=";
        Words words = Words.of(register.kind());
        var page = new ListPage(
                frame.withTitle(words.text(register.name() + ".many")),
                words.text(register.name() + ".about"),
                shelf.links(register),
                columns.stream().map(EntryField::label).toList(),
                rows,
                new Paging(asked.page(), SIZE, count, count > 1000, href),
                actor.may(register.records()) ? register.path() + "/new" : null,
                words.text(register.name() + ".add"),
                files.links(actor, query.isEmpty() ? register.path() : register.path() + "?" + query),
                shelf.narrowed() ? filter(frame, actor, register, asked, query, naming) : null);
        boolean right = asked.fields().ok() && naming.ok();
        return new ModelAndView(
                "saferhub/registers/list", Map.of("page", page), right ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private ListPage.Filter filter(
            Frame frame, Actor actor, Register<?> register, Asked asked, String query, Fields naming) {
        String words = narrowing.words(register, asked.filter(), actor);
        return new ListPage.Filter(
                register.path(),
                asked.fields().with("typed", words),
                asked.options(),
                narrowing.chosen(register, asked.filter(), asked.options(), words),
                query,
                kept.of(frame, register.path(), query, naming, actor));
    }
}

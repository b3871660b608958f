package uk.saferhub.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Words;

/** A register's list as a file: its columns are those that the register lists, as on its page. */
@Component
class RegisterFiles {

    private final EntryStore store;
    private final PackLists lists;
    private final ListFiles files;

    RegisterFiles(EntryStore store, PackLists lists, ListFiles files) {
        this.store = store;
        this.lists = lists;
        this.files = files;
    }

    /** The file, where the request asks for one. @param said how the list is narrowed, in words */
    Optional<ModelAndView> answer(
            Map<String, List<String>> asked,
            Actor actor,
            Frame frame,
            Register<?> register,
            EntryFilter.Narrowed narrowed,
            String said) {
        return files.answer(asked, actor, frame, () -> table(actor, register, narrowed, said));
    }

    /** @param address of the list as it is narrowed */
    List<Link> links(Actor actor, String address) {
        return files.links(actor, address);
    }

    private <T extends Record & Entered> ListTable<Entry<T>> table(
            Actor actor, Register<T> register, EntryFilter.Narrowed narrowed, String said) {
        var labels = lists.of(actor, register, actor.permission());
        var columns = new ArrayList<ListColumn<Entry<T>>>();
        columns.add(ListColumn.fixed("Reference", Entry::reference));
        for (String name : register.listed()) {
            EntryField field = register.form().named(name);
            List<Choice> list = labels.getOrDefault(name, List.of());
            boolean fixed = field.type() != String.class || labels.containsKey(name);
            columns.add(new ListColumn<>(field.label(), entry -> field.filed(entry.words(), list), fixed));
        }
        String many = Words.of(register.kind()).text(register.name() + ".many");
        return new ListTable<>(
                many, said, columns, store.page(actor, register, narrowed, 1, ListFiles.MOST), Entry::id);
    }
}

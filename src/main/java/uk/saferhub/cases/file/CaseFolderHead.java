package uk.saferhub.cases.file;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.files.RecordHead;

/** The head of a case on the pages of its documents, letters and paper copies. */
@Component
class CaseFolderHead implements RecordHead.Maker {

    private final CaseStore store;
    private final CaseHeads heads;

    CaseFolderHead(CaseStore store, CaseHeads heads) {
        this.store = store;
        this.heads = heads;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public @Nullable RecordHead of(RecordIndex.Named record, Actor actor) {
        // As on the case's own pages, whatever the page at hand takes: what is told of people goes by reading the case.
        var reader = new Actor(
                actor.accountId(),
                actor.name(),
                Permission.READ_CASE,
                actor.grants(),
                actor.now(),
                actor.standsInFor());
        return store.seen(record.reference(), reader, Permission.READ_CASE)
                .map(hubCase -> heads.of(hubCase, CaseHeads.DOCUMENTS, reader))
                .map(head -> new RecordHead(head.title(), head.facts(), head.safety(), head.tabs()))
                .orElse(null);
    }
}

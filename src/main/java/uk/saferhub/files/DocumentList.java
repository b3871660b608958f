package uk.saferhub.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.files.checking.FileKind;
import uk.saferhub.kernel.HeldWords;

/** The documents of a record as one reader may see them. Who sees which of them is decided here, in the read. */
@Component
class DocumentList {

    /** A document with its newest version. @param withdrawnWhy null while it stands */
    record Shown(
            UUID id,
            UUID organisationId,
            String organisation,
            String account,
            String title,
            ShownTo shownTo,
            Marking marking,
            String handling,
            Instant knownAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy,
            int versions,
            FileKind kind,
            VirusResult virus) {

        boolean stands() {
            return withdrawnAt == null;
        }

        private Shown under(HeldWords held) {
            return new Shown(
                    id,
                    organisationId,
                    organisation,
                    account,
                    held.in(title),
                    shownTo,
                    marking,
                    held.in(handling),
                    knownAt,
                    withdrawnAt,
                    withdrawnBy,
                    withdrawnWhy == null ? null : held.in(withdrawnWhy),
                    versions,
                    kind,
                    virus);
        }
    }

    /** A version. @param redactedFrom the number of the version that it is a redacted copy of, or null */
    record Version(
            UUID id,
            int number,
            @Nullable Integer redactedFrom,
            String fileName,
            FileKind kind,
            long size,
            String sha256,
            boolean cleaned,
            VirusResult virus,
            String virusWords,
            String organisation,
            String account,
            Instant knownAt) {

        /** Whether a redacted copy can be made of it. */
        boolean mayBeRedacted() {
            return mayBeServed() && redactedFrom == null && AsPages.KINDS.contains(kind);
        }

        boolean mayBeServed() {
            return virus != VirusResult.FOUND;
        }

        private Version under(HeldWords held) {
            return new Version(
                    id,
                    number,
                    redactedFrom,
                    held.in(fileName),
                    kind,
                    size,
                    sha256,
                    cleaned,
                    virus,
                    virusWords,
                    organisation,
                    account,
                    knownAt);
        }

        String weighs() {
            return size < 1000
                    ? size + " bytes"
                    : size < 1_000_000 ? size / 1000 + " kB" : "%.1f MB".formatted(size / 1e6);
        }
    }

    private final JdbcClient client;

    DocumentList(JdbcClient client) {
        this.client = client;
    }

    /** Those that stand first, newest first: one statement. */
    List<Shown> of(Folder folder) {
        return select(folder, "");
    }

    Optional<Shown> one(Folder folder, UUID document) {
        return select(folder, document.toString()).stream().findFirst();
    }

    private List<Shown> select(Folder folder, String only) {
        return client
                .sql("""
                select d.id, d.organisation_id, o.name as organisation, p.name as account, d.title, d.shown_to, d.marking,
                       d.handling, d.known_at, d.withdrawn_at, w.name as withdrawn_by, d.withdrawn_why,
                       v.number as versions, v.kind, v.virus_check as virus
                from document d
                join organisation_label o on o.id = d.organisation_id
                join account_label p on p.id = d.account_id
                left join account_label w on w.id = d.withdrawn_by
                cross join lateral (select x.number, x.kind, x.virus_check from document_version x
                                    where x.document_id = d.id order by x.number desc limit 1) v
                where d.record_id = :record and (:only = '' or d.id::text = :only)
                  and (d.organisation_id = any (:bodies::uuid[])
                       or (d.shown_to = 'ALL' or d.shown_to = 'HUB' and :hub) and (not :held or d.marking = 'OFFICIAL'))
                order by d.withdrawn_at is not null, d.known_at desc, d.id desc
                """)
                .param("record", folder.record().id())
                .param("only", only)
                .param(
                        "bodies",
                        folder.bodies().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("hub", folder.asHub())
                .param("held", folder.holdsNames())
                .query(Shown.class)
                .stream()
                .map(shown -> folder.isOwn(shown.organisationId()) ? shown : shown.under(folder.held()))
                .toList();
    }

    /**
     * Whose documents the reader is not shown since they may name somebody who is held back from them (SHR-04): what is marked
     * as naming nobody is shown.
     */
    List<String> heldBack(Folder folder) {
        if (!folder.holdsNames()) return List.of();
        return client.sql("""
                select distinct o.name from document d join organisation_label o on o.id = d.organisation_id
                where d.record_id = :record and d.withdrawn_at is null and d.marking <> 'OFFICIAL'
                  and not d.organisation_id = any (:bodies) and (d.shown_to = 'ALL' or d.shown_to = 'HUB' and :hub)
                order by o.name
                """)
                .param("record", folder.record().id())
                .param("bodies", folder.bodies().toArray(UUID[]::new))
                .param("hub", folder.asHub())
                .query(String.class)
                .list();
    }

    /** Newest first, of a document that the reader sees: what others called their files may name whom the reader is not told. */
    List<Version> versions(Folder folder, Shown document) {
        List<Version> versions = versions(document.id());
        return folder.isOwn(document.organisationId())
                ? versions
                : versions.stream().map(one -> one.under(folder.held())).toList();
    }

    /** Newest first, as they are called. The caller has decided that the document may be seen, and shows no name. */
    List<Version> versions(UUID document) {
        return client.sql("""
                select v.id, v.number, f.number as redacted_from, v.file_name, v.kind, v.size, encode(v.sha256, 'hex') as sha256,
                       v.sha256 <> v.sent_sha256 as cleaned, v.virus_check as virus, v.virus_words, o.name as organisation,
                       p.name as account, v.known_at
                from document_version v
                left join document_version f on f.id = v.redacted_from
                join organisation_label o on o.id = v.organisation_id
                join account_label p on p.id = v.account_id
                where v.document_id = :document order by v.number desc
                """).param("document", document).query(Version.class).list();
    }
}

package uk.saferhub.disclosures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.files.Folder;
import uk.saferhub.files.MadePapers;

/** What a record holds that is other bodies' own: their contributions and their documents. */
@Component
class Pieces {

    private final List<Contributed> features;
    private final MadePapers papers;

    Pieces(List<Contributed> features, MadePapers papers) {
        this.features = features;
        this.papers = papers;
    }

    /** As far as the reader may know of them. */
    List<Piece> ofOthers(Folder folder, Actor actor) {
        Stream<Piece> words = features.stream()
                .filter(feature -> feature.kind().equals(folder.record().kind()))
                .flatMap(feature -> feature.of(folder, actor).stream());
        Stream<Piece> documents = papers.papers(folder).stream()
                .map(one -> new Piece(
                        one.id(),
                        one.organisationId(),
                        one.organisation(),
                        one.organisation() + ", document: " + one.title(),
                        "",
                        false));
        return Stream.concat(words, documents)
                .filter(piece -> !folder.bodies().contains(piece.organisationId()))
                .toList();
    }

    /** Others' words that were taken back and that the reader may have read before. */
    List<Piece> withdrawn(Folder folder, Actor actor) {
        return features.stream()
                .filter(feature -> feature.kind().equals(folder.record().kind()))
                .flatMap(feature -> feature.withdrawn(folder, actor).stream())
                .filter(piece -> !folder.bodies().contains(piece.organisationId()))
                .toList();
    }

    /** What it says. The caller has decided that it is the reader's own body's. */
    Optional<String> words(OnwardUse use) {
        return features.stream()
                .filter(feature -> feature.kind().equals(use.kind()))
                .flatMap(feature -> feature.words(use.pieceId()).stream())
                .findFirst();
    }
}

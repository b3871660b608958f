package uk.saferhub.reports.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.document.Table;

/**
 * Which sections of a paper speak of a sealed group: by heading, by name, or by a figure that a sealed panel owns.
 *
 * @param figures whether any figure of a sealed panel stands in the paper: then a reader has the group in mind everywhere
 */
record SealedSections(Set<Integer> sections, boolean figures) {

    static SealedSections of(Paper paper, List<SealedGroup> groups) {
        List<Passage> passages = Passage.of(paper);
        return new SealedSections(
                passages.stream()
                        .filter(passage -> names(passage, groups) || figures(passage))
                        .map(Passage::section)
                        .collect(Collectors.toSet()),
                passages.stream().anyMatch(SealedSections::figures)
                        || Table.in(paper).anyMatch(table -> table.small() == Disclosure.SEALED));
    }

    boolean contains(int section) {
        return sections.contains(section);
    }

    private static boolean names(Passage passage, List<SealedGroup> groups) {
        String text = passage.heading() + "\n" + passage.text();
        return groups.stream().anyMatch(group -> group.namedIn(text));
    }

    private static boolean figures(Passage passage) {
        return passage.words().stream()
                .anyMatch(
                        piece -> piece instanceof Inline.Quoted q && q.figure().small() == Disclosure.SEALED);
    }
}

package uk.saferhub.reports.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that follow from where a paragraph stands, so that nobody types one. */
final class Numbering {

    private final HouseStyle.Scheme scheme;
    private int first;
    private int second;

    private Numbering(HouseStyle.Scheme scheme) {
        this.scheme = scheme;
    }

    static List<Block> of(List<Block> blocks, HouseStyle.Scheme scheme) {
        Numbering numbering = new Numbering(scheme);
        return blocks.stream().map(numbering::number).toList();
    }

    private Block number(Block block) {
        return switch (block) {
            case Block.Heading h
            when scheme == HouseStyle.Scheme.SECTIONS && h.level() == 1 ->
                new Block.Heading(h.level(), next(1), h.text(), h.exempt());
            case Block.Heading h -> new Block.Heading(h.level(), null, h.text(), h.exempt());
            case Block.Paragraph p ->
                new Block.Paragraph(p.key(), p.level(), paragraph(p.level()), p.words(), p.exempt());
            default -> block;
        };
    }

    private @Nullable String paragraph(int level) {
        if (level == 0) {
            return null;
        }
        return next(scheme == HouseStyle.Scheme.SECTIONS ? 2 : level);
    }

    private String next(int level) {
        if (level == 1) {
            first++;
            second = 0;
            return Integer.toString(first);
        }
        second++;
        return first + "." + second;
    }
}

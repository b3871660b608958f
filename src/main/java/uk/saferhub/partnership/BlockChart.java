package uk.saferhub.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.saferhub.configuration.LineKind;
import uk.saferhub.configuration.ReportingLine;
import uk.saferhub.configuration.Settings;

/**
 * The block chart of a partnership's groups on a day (GOV-05): those that report to nobody on the left, everybody else in
 * the column right of the furthest group they report to.
 *
 * @param width of the picture, in its own units
 */
public record BlockChart(LocalDate on, List<Box> boxes, List<Line> lines, int width, int height) {

    /** In units of the picture. */
    public static final int BOX_WIDTH = 230;
    /** In units of the picture. */
    public static final int BOX_HEIGHT = 62;

    private static final int COLUMN = BOX_WIDTH + 70;
    private static final int ROW = BOX_HEIGHT + 14;

    /** A group's block. @param words its name in lines that fit */
    public record Box(String code, String name, List<String> words, int x, int y, boolean own) {}

    /** A line from a group to another. @param full whether it reports, rather than informs or shares members */
    public record Line(int fromX, int fromY, int toX, int toY, boolean full, LineKind kind, String sentence) {}

    /** The chart of the settings' partnership as it stood on a day. */
    public static BlockChart of(Settings settings, LocalDate on) {
        return of(Structure.of(settings, on), settings.partnershipCode());
    }

    static BlockChart of(Structure structure, String partnership) {
        Map<String, Integer> columns = new HashMap<>();
        structure.groups().keySet().forEach(code -> column(code, structure, columns));
        Map<String, Box> boxes = new HashMap<>();
        List<Box> all = new ArrayList<>();
        int most = columns.values().stream().max(Integer::compare).orElse(0);
        for (int column = 0; column <= most; column++) {
            int wanted = column;
            List<String> here = structure.groups().keySet().stream()
                    .filter(code -> columns.get(code) == wanted)
                    .sorted(Comparator.comparingDouble(code -> height(code, structure, boxes)))
                    .toList();
            for (int row = 0; row < here.size(); row++) {
                Box box = box(structure, here.get(row), partnership, column, row);
                boxes.put(box.code(), box);
                all.add(box);
            }
        }
        List<Line> lines = structure.lines().stream()
                .map(line -> line(line, structure, boxes))
                .toList();
        int bottom = all.stream().mapToInt(Box::y).max().orElse(0) + BOX_HEIGHT + 10;
        return new BlockChart(structure.on(), all, lines, 10 + most * COLUMN + BOX_WIDTH + 10, bottom);
    }

    private static int column(String code, Structure structure, Map<String, Integer> columns) {
        Integer known = columns.get(code);
        if (known != null) return known;
        int column = structure.parents(code).stream()
                .mapToInt(parent -> column(parent, structure, columns) + 1)
                .max()
                .orElse(0);
        columns.put(code, column);
        return column;
    }

    /** Beside the middle of those it reports to, so that lines cross little. */
    private static double height(String code, Structure structure, Map<String, Box> boxes) {
        return structure.parents(code).stream()
                .mapToInt(parent -> boxes.get(parent).y())
                .average()
                .orElse(0);
    }

    private static Box box(Structure structure, String code, String partnership, int column, int row) {
        String name = structure.name(code);
        boolean own = structure.groups().get(code).partnership().equals(partnership);
        return new Box(code, name, wrapped(name), 10 + column * COLUMN, 10 + row * ROW, own);
    }

    private static List<String> wrapped(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (line.length() + word.length() > 29 && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Line line(ReportingLine line, Structure structure, Map<String, Box> boxes) {
        Box from = boxes.get(line.group());
        Box to = boxes.get(line.parent());
        boolean leftwards = to.x() < from.x();
        boolean beside = to.x() == from.x();
        int fromX = leftwards ? from.x() : from.x() + BOX_WIDTH;
        int toX = leftwards || beside ? to.x() + BOX_WIDTH : to.x();
        String sentence =
                structure.name(line.group()) + " " + line.line().words() + " " + structure.name(line.parent());
        return new Line(
                fromX,
                from.y() + BOX_HEIGHT / 2,
                toX,
                to.y() + BOX_HEIGHT / 2,
                Structure.upwards(line),
                line.line(),
                sentence);
    }

    /** The same as a list: every line as a sentence, then the groups that no line touches. */
    public List<String> inWords() {
        List<String> said = new ArrayList<>(lines.stream().map(Line::sentence).toList());
        boxes.stream()
                .map(Box::name)
                .filter(name -> lines.stream().noneMatch(line -> line.sentence().contains(name)))
                .forEach(said::add);
        return said;
    }

    /** The picture, for a page or a document; the list beside it says the same in words. */
    public String svg() {
        return ChartSvg.of(this);
    }
}

package uk.saferhub.analysis.places;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which units lie beside which: binary weights, each unit's own index left out.
 *
 * <p>Only units of the study area are units at all. Sea, or countryside where the crime cannot happen, must not be given:
 * every such cell pulls the mean down and makes hot spots of ordinary streets.
 *
 * @param of for each unit the indexes of its neighbours
 */
public record Neighbours(int[][] of) {

    public int size() {
        return of.length;
    }

    /** Queen's contiguity of the cells of a grid: those that share a side or a corner, up to eight. */
    public static Neighbours queen(int[] column, int[] row) {
        Map<Long, Integer> cells = new HashMap<>();
        for (int i = 0; i < column.length; i++) {
            cells.put(key(column[i], row[i]), i);
        }
        int[][] of = new int[column.length][];
        for (int i = 0; i < column.length; i++) {
            int[] found = new int[8];
            int count = 0;
            for (int step = 0; step < 9; step++) {
                Integer other = cells.get(key(column[i] + step % 3 - 1, row[i] + step / 3 - 1));
                if (other != null && other != i) {
                    found[count++] = other;
                }
            }
            of[i] = Arrays.copyOf(found, count);
        }
        return new Neighbours(of);
    }

    /** Those whose point is within a distance, in the points' own unit. */
    public static Neighbours within(double[] x, double[] y, double distance) {
        PointIndex index = new PointIndex(x, y, distance);
        int[][] of = new int[x.length][];
        for (int i = 0; i < x.length; i++) {
            int own = i;
            of[i] = index.within(x[i], y[i], distance).filter(j -> j != own).toArray();
        }
        return new Neighbours(of);
    }

    /**
     * Queen's contiguity of areas: those that share a corner of their boundaries, as the areas of one published set of
     * boundaries do to the digit.
     *
     * @param corners for each area the corners of its boundary, in any form that is equal where corners are the same
     */
    public static <T> Neighbours touching(List<? extends Set<T>> corners) {
        Map<T, Set<Integer>> at = new HashMap<>();
        for (int i = 0; i < corners.size(); i++) {
            for (T corner : corners.get(i)) {
                at.computeIfAbsent(corner, none -> new HashSet<>()).add(i);
            }
        }
        int[][] of = new int[corners.size()][];
        for (int i = 0; i < of.length; i++) {
            int own = i;
            of[i] = corners.get(i).stream()
                    .flatMap(corner -> at.get(corner).stream())
                    .filter(j -> j != own)
                    .mapToInt(Integer::intValue)
                    .distinct()
                    .sorted()
                    .toArray();
        }
        return new Neighbours(of);
    }

    private static long key(int column, int row) {
        return (long) column << 32 | row & 0xffff_ffffL;
    }
}

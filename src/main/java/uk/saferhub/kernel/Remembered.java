package uk.saferhub.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that cost something to find, kept in memory while they are asked for; the one not asked for the longest goes first.
 * A key must hold the version of everything that its answer was made of, since an answer is never taken back. Only answers
 * that are the same for everybody belong here: it knows nothing of who may see what.
 *
 * @param <K> equal where the question and its data are the same
 * @param <V> never changed once it is made
 */
public final class Remembered<K, V> {

    private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    /** @param most answers that are kept */
    public Remembered(int most) {
        this.most = most;
    }

    /** Two who ask at once may both find the answer; neither waits for the other. */
    public V of(K key, Supplier<V> find) {
        return of(key, find, found -> true);
    }

    /** @param worth whether an answer is to be kept, such as one that is not too long */
    public V of(K key, Supplier<V> find, Predicate<V> worth) {
        V known = known(key);
        if (known != null) return known;
        V found = find.get();
        if (worth.test(found)) keep(key, found);
        return found;
    }

    private synchronized @Nullable V known(K key) {
        return answers.get(key);
    }

    private synchronized void keep(K key, V found) {
        answers.put(key, found);
        if (answers.size() > most) answers.remove(answers.keySet().iterator().next());
    }
}

package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AesKeyTest {

    private static final byte[] WORDS = "where the refuge is".getBytes();

    private final AesKey key = new AesKey(AesKey.freshSecret());

    @Test
    void whatIsLockedIsReadAgainUnderItsKey() throws Exception {
        assertThat(key.unlock(key.lock(WORDS))).isEqualTo(WORDS);
        assertThat(key.unlock(key.lock(new byte[0]))).isEmpty();
    }

    @Test
    void theSameWordsLockedTwiceDiffer() {
        assertThat(key.lock(WORDS)).isNotEqualTo(key.lock(WORDS));
    }

    @Test
    void anotherKeyReadsNothing() {
        byte[] locked = key.lock(WORDS);
        AesKey other = new AesKey(AesKey.freshSecret());
        assertThatThrownBy(() -> other.unlock(locked)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aChangeOfAnyByteIsFoundOut() {
        byte[] locked = key.lock(WORDS);
        for (int i = 0; i < locked.length; i++) {
            byte[] changed = locked.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.unlock(changed)).as("byte " + i).isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void whatIsCutShortIsFoundOut() {
        byte[] locked = key.lock(WORDS);
        for (int length = 0; length < locked.length; length++) {
            byte[] cut = Arrays.copyOf(locked, length);
            assertThatThrownBy(() -> key.unlock(cut))
                    .as(length + " bytes")
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void aKeyHas32Bytes() {
        assertThatThrownBy(() -> new AesKey(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}

package uk.saferhub.timeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signed checkpoints of the log: every five minutes all 64 heads, signed (Ed25519) with a key that is neither in the
 * database nor beside the checkpoints, so that rewriting database and heads file together is still found out.
 */
@Component
class LogCheckpoints {

    private final Path file;
    /** Whether the operator named the public key, kept where nobody who can change the log can change it. */
    private final boolean trusted;

    private final Path publicKey;
    private final Path privateKey;
    private final JdbcClient client;
    private final Clock clock;

    LogCheckpoints(
            @Value("${saferhub.data}") Path data,
            @Value("${saferhub.checkpoint-key:${saferhub.data}/keys/checkpoint.key}") Path key,
            @Value("${saferhub.checkpoint-public:}") String trusted,
            JdbcClient client,
            Clock clock) {
        this.file = data.resolve("log/checkpoints.txt");
        this.trusted = !trusted.isEmpty();
        this.publicKey = this.trusted ? Path.of(trusted) : data.resolve("log/checkpoint.pub");
        this.privateKey = key;
        this.client = client;
        this.clock = clock;
    }

    /** A checkpoint read back whose signature holds, or does not. */
    record Checkpoint(int line, boolean signed, List<LogHead> heads) {}

    void write() throws IOException, GeneralSecurityException {
        List<LogHead> heads = client.sql("select shard, seq, hash from log_head order by shard")
                .query(LogHead.class)
                .list();
        var words = new StringBuilder(clock.instant().toString());
        for (LogHead head : heads)
            words.append(' ')
                    .append(head.shard())
                    .append(':')
                    .append(head.seq())
                    .append(':')
                    .append(HexFormat.of().formatHex(head.hash()));
        String line = words + " " + HexFormat.of().formatHex(sign(words.toString())) + "\n";
        Files.writeString(file, line, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Checkpoint> read() throws IOException, GeneralSecurityException {
        var all = new ArrayList<Checkpoint>();
        if (!Files.exists(file)) return all;
        PublicKey key = publicKey();
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII))
            all.add(read(all.size() + 1, line, key));
        return all;
    }

    /**
     * What speaks against the checkpoints themselves: that they are gone although a key for them was made, or that the public
     * key beside them is not that of the private one, which lies elsewhere.
     */
    Optional<String> stranger() throws IOException, GeneralSecurityException {
        boolean any = Files.exists(file);
        if (!any && Files.exists(privateKey)) return Optional.of("the signed checkpoints are gone");
        if (!any || trusted) return Optional.empty();
        if (!Files.exists(privateKey)) return Optional.of("the key of the checkpoints is gone from " + privateKey);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey());
        check.update(file.toString().getBytes(StandardCharsets.UTF_8));
        return check.verify(sign(file.toString()))
                ? Optional.empty()
                : Optional.of("the checkpoints' public key is not this installation's");
    }

    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Files.readAllBytes(publicKey)));
    }

    private static Checkpoint read(int number, String line, PublicKey key) throws GeneralSecurityException {
        int end = line.lastIndexOf(' ');
        if (end < 0) return new Checkpoint(number, false, List.of());
        var heads = new ArrayList<LogHead>();
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(line.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            if (!check.verify(HexFormat.of().parseHex(line.substring(end + 1))))
                return new Checkpoint(number, false, List.of());
            for (String head : line.substring(line.indexOf(' ') + 1, end).split(" ")) {
                String[] parts = head.split(":");
                heads.add(new LogHead(
                        Short.parseShort(parts[0]),
                        Long.parseLong(parts[1]),
                        HexFormat.of().parseHex(parts[2])));
            }
        } catch (IllegalArgumentException | GeneralSecurityException mangled) {
            return new Checkpoint(number, false, List.of());
        }
        return new Checkpoint(number, true, heads);
    }

    private byte[] sign(String words) throws IOException, GeneralSecurityException {
        if (!Files.exists(privateKey)) makeKeys();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(privateKey))));
        signature.update(words.getBytes(StandardCharsets.UTF_8));
        return signature.sign();
    }

    private void makeKeys() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(privateKey.getParent());
        Files.createFile(
                privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(privateKey, pair.getPrivate().getEncoded());
        Files.write(publicKey, pair.getPublic().getEncoded());
    }
}

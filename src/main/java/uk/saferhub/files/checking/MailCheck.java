package uk.saferhub.files.checking;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** An e-mail, whose attachments must each be a file that would be kept by itself. */
final class MailCheck {

    private static final int DEEPEST = 3;
    private static final int MOST_PARTS = 200;

    private int parts;

    private MailCheck() {}

    static void check(Path sent, int depth) throws IOException, Unfit {
        if (depth >= DEEPEST) throw new Unfit(FileFault.BOMB);
        try (InputStream in = Files.newInputStream(sent)) {
            var mail = new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), in);
            if (mail.getHeader("From") == null || mail.getHeader("Date") == null) throw new Unfit(FileFault.MISMATCH);
            new MailCheck().part(mail, sent, depth);
        } catch (MessagingException broken) {
            throw new Unfit(FileFault.BROKEN);
        }
    }

    private void part(Part part, Path beside, int depth) throws IOException, Unfit, MessagingException {
        if (++parts > MOST_PARTS) throw new Unfit(FileFault.BOMB);
        if (part.isMimeType("multipart/*")) {
            if (!(part.getContent() instanceof Multipart several)) throw new Unfit(FileFault.BROKEN);
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                part(one, beside, depth);
            }
            return;
        }
        boolean words = part.isMimeType("text/plain") || part.isMimeType("text/html");
        if (words && part.getFileName() == null && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) return;
        attached(part, beside, depth);
    }

    private static void attached(Part part, Path beside, int depth) throws IOException, Unfit, MessagingException {
        String name = part.getFileName() != null
                ? jakarta.mail.internet.MimeUtility.decodeText(part.getFileName())
                : part.isMimeType("message/rfc822") ? "message.eml" : "attachment";
        Path inside = Files.createTempFile(beside.toAbsolutePath().getParent(), "part", null);
        try (InputStream in = part.getDataHandler().getInputStream()) {
            Files.copy(in, inside, StandardCopyOption.REPLACE_EXISTING);
            Checked checked = FileCheck.check(inside, name, depth + 1);
            if (checked.bytes() != inside) Files.deleteIfExists(checked.bytes());
        } catch (Unfit unfit) {
            throw unfit.fault() == FileFault.NOT_ALLOWED || unfit.fault() == FileFault.EMPTY
                    ? new Unfit(FileFault.EMBEDDED)
                    : unfit;
        } finally {
            Files.deleteIfExists(inside);
        }
    }
}

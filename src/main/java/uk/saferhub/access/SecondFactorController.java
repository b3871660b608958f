package uk.saferhub.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Setting up the second factor at the first sign-in: a picture to scan, the same as words, and a first code as proof. */
@Controller
class SecondFactorController {

    private final SignIn signIn;
    private final Secrets secrets;
    private final Arrival arrival;

    SecondFactorController(SignIn signIn, Secrets secrets, Arrival arrival) {
        this.arrival = arrival;
        this.signIn = signIn;
        this.secrets = secrets;
    }

    /** @param path the squares of the QR code as an SVG path, in a box of this many squares */
    record Page(Frame frame, Fields fields, String next, String words, String path, int size, String offered) {}

    @Open
    @GetMapping("/sign-in/second-factor")
    ModelAndView show(HttpServletRequest request, Frame frame, @RequestParam(defaultValue = "/") String next)
            throws WriterException {
        Optional<UUID> account = owing(request);
        if (account.isEmpty()) return new ModelAndView("redirect:/sign-in");
        return page(frame, Fields.empty(), next, account.get(), Secrets.random(20), HttpStatus.OK);
    }

    @Open
    @PostMapping("/sign-in/second-factor")
    ModelAndView submit(
            HttpServletRequest request,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "/") String next)
            throws WriterException {
        Optional<UUID> account = owing(request);
        if (account.isEmpty()) return new ModelAndView("redirect:/sign-in");
        Fields fields = Fields.of(posted);
        Optional<byte[]> offered = offered(fields.value("offered"));
        if (offered.isEmpty())
            return page(frame, Fields.empty(), next, account.get(), Secrets.random(20), HttpStatus.BAD_REQUEST);
        byte[] secret = offered.get();
        String code = fields.read()
                .required("code", "Enter the six digits that your phone shows")
                .replace(" ", "");
        OptionalLong step = Totp.match(secret, code, actor.now(), 0);
        if (fields.ok() && step.isEmpty())
            fields.error("code", "That code is not right: check that your phone's clock is set by the network");
        if (!fields.ok()) return page(frame, fields, next, account.get(), secret, HttpStatus.BAD_REQUEST);
        // Two tabs at once: the second one's phone would hold a secret that opens nothing.
        if (!signIn.enrol(account.get(), secret, step.getAsLong())) return new ModelAndView("redirect:/sign-in");
        return arrival.of(request, account.get(), actor.now(), next);
    }

    /** Who signs in for the first time; and whoever came in by a provider's second factor, and wants one here for what asks for it. */
    private Optional<UUID> owing(HttpServletRequest request) {
        return SignedIn.halfway(request)
                .or(() -> SignedIn.through(request).flatMap(provider -> SignedIn.account(request)))
                .filter(account -> !signIn.hasSecondFactor(account));
    }

    /** The secret that this page offered; nothing where what came back is not one of ours. */
    private Optional<byte[]> offered(String locked) {
        try {
            return Optional.of(secrets.unlock(java.util.HexFormat.of().parseHex(locked)));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private ModelAndView page(Frame frame, Fields fields, String next, UUID account, byte[] secret, HttpStatus status)
            throws WriterException {
        String words = base32(secret);
        String uri = "otpauth://totp/SaferHub?secret=" + words + "&issuer="
                + URLEncoder.encode("SaferHub", StandardCharsets.UTF_8);
        var squares = new QRCodeWriter().encode(uri, BarcodeFormat.QR_CODE, 0, 0);
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++)
                if (squares.get(x, y))
                    path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
        }
        // The secret goes to the browser locked, so that what comes back is one of ours.
        String offered = java.util.HexFormat.of().formatHex(secrets.lock(secret));
        var page = new Page(
                frame.withTitle("Set up your second factor"),
                fields,
                SignInController.local(next),
                words,
                path.toString(),
                squares.getWidth(),
                offered);
        return new ModelAndView("saferhub/access/second-factor", Map.of("page", page), status);
    }

    static String base32(byte[] secret) {
        String bits = new java.math.BigInteger(1, secret).toString(2);
        bits = "0".repeat(secret.length * 8 - bits.length()) + bits;
        var words = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 5)
            words.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
        return words.toString();
    }
}

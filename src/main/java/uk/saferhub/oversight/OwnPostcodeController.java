package uk.saferhub.oversight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Open;
import uk.saferhub.access.Seals;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One's own postcode, said by oneself, so that it shows when somebody reads about their own neighbours; kept as a hash alone. */
@Controller
class OwnPostcodeController {

    /** @param kept whether one is kept; it is never shown again */
    record Page(Frame frame, Fields fields, boolean kept) {}

    private final JdbcClient client;
    private final Seals seals;

    OwnPostcodeController(JdbcClient client, Seals seals) {
        this.client = client;
        this.seals = seals;
    }

    @Open(signedIn = true)
    @GetMapping("/me/postcode")
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty());
    }

    @Open(signedIn = true)
    @PostMapping("/me/postcode")
    ModelAndView keep(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Postcode postcode = fields.read().postcode("postcode", "Enter a real postcode, such as YO1 7AA");
        if (postcode == null) {
            fields.error("postcode", "Enter the postcode at which you live");
            ModelAndView again = page(frame, actor, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        client.sql("""
                insert into account_home (account_id, postcode_key, said_at) values (:account, :key, :now)
                on conflict (account_id) do update set postcode_key = excluded.postcode_key, said_at = excluded.said_at
                """)
                .param("account", actor.accountId())
                .param("key", key(seals.pepper(Watch.NEIGHBOURS), postcode.toString()))
                .param("now", Timestamp.from(actor.now()))
                .update();
        return new ModelAndView("redirect:/me/postcode");
    }

    @Open(signedIn = true)
    @PostMapping("/me/postcode/removal")
    ModelAndView remove(Actor actor) {
        client.sql("delete from account_home where account_id = :account")
                .param("account", actor.accountId())
                .update();
        return new ModelAndView("redirect:/me/postcode");
    }

    /** As the statement of {@link WatchRule#NEIGHBOUR} computes it. */
    static String key(byte[] pepper, String postcode) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(pepper);
            hash.update(
                    postcode.replace(" ", "").toUpperCase(java.util.Locale.UK).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        boolean kept = client.sql("select exists (select from account_home where account_id = :account)")
                .param("account", actor.accountId())
                .query(Boolean.class)
                .single();
        return new ModelAndView(
                "saferhub/oversight/postcode", "page", new Page(frame.withTitle("Your postcode"), fields, kept));
    }
}

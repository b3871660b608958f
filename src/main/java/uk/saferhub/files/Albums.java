package uk.saferhub.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in photographs that are sent together with a record. */
@Component
public class Albums {

    /** How many photographs come with one record at most. */
    public static final int MOST = 5;

    private final Documents documents;

    Albums(Documents documents) {
        this.documents = documents;
    }

    /** Those that were chosen; a field that was left empty is none. @throws uk.saferhub.kernel.Refusal where one is not kept, or there are too many */
    public Album of(@Nullable List<MultipartFile> sent) {
        List<MultipartFile> chosen = sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .toList();
        DocumentRules.areFew(chosen.size(), MOST).orThrow();
        var album = new Album(documents);
        try {
            chosen.forEach(album::take);
        } catch (RuntimeException unfit) {
            album.close();
            throw unfit;
        }
        return album;
    }
}

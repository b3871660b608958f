package uk.saferhub.crimedata;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a browser that its files are too large before any of them is read. Further on the request could only be refused as one
 * whose form cannot be read, which says nothing to whoever chose the files.
 */
final class LargeUploads extends OncePerRequestFilter {

    static final String SENTENCE =
            "These files are larger than 200 MB together. Choose fewer, or have them imported on the server: ./saferhub crime import PATH";

    private static final long MOST = 200L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && request.getContentLengthLong() > MOST) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/crime/imports?large=true");
        } else {
            chain.doFilter(request, response);
        }
    }
}

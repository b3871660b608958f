package uk.saferhub.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Turns what a handler returns into a page: "saferhub/cases/show" is show.jte beside the controller. */
@Configuration
class PageViews {

    private static final String REDIRECT = "redirect:";

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, getClass().getClassLoader(), "uk");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver pages(TemplateEngine templates) {
        return (name, locale) -> resolve(name, templates);
    }

    private static @Nullable View resolve(String name, TemplateEngine templates) {
        if (name.startsWith(REDIRECT)) {
            return redirect(name.substring(REDIRECT.length()));
        }
        String template = name + ".jte";
        return templates.hasTemplate(template) ? new PageView(templates, template) : null;
    }

    /** 303, so that reloading the page that follows never posts again; only to paths of our own. */
    private static View redirect(String path) {
        if (!path.matches("/(?![/\\\\])[^\\s\\\\]*")) {
            throw new IllegalArgumentException("A redirect goes to a path of this service, not to " + path);
        }
        var view = new RedirectView(path, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}

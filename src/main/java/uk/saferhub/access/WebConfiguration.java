package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import uk.saferhub.web.Frame;

/** Puts the counter between Spring MVC and every handler method, so that no route can go round it. */
@Configuration
@ConditionalOnWebApplication
class WebConfiguration {

    @Bean
    WebMvcRegistrations everyHandlerGoesThroughTheCounter(Counter counter) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new CounterAdapter(counter);
            }
        };
    }

    @Bean
    WebMvcConfigurer actors(Frames frames, AskProvider ask) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
                resolvers.add(new FrameArgument(frames));
            }

            @Override
            public void addInterceptors(InterceptorRegistry all) {
                all.addInterceptor(ask).addPathPatterns("/sign-in/with/**");
            }
        };
    }

    private static final class CounterAdapter extends RequestMappingHandlerAdapter {

        private final Counter counter;

        CounterAdapter(Counter counter) {
            this.counter = counter;
        }

        @Override
        protected @Nullable ModelAndView invokeHandlerMethod(
                HttpServletRequest request, HttpServletResponse response, HandlerMethod route) {
            return counter.serve(request, route, () -> super.invokeHandlerMethod(request, response, route));
        }
    }

    private static final class ActorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return Objects.requireNonNull(request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST));
        }
    }

    private record FrameArgument(Frames frames) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Frame.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            var actor = (Actor) Objects.requireNonNull(
                    request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST));
            return frames.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)), actor);
        }
    }
}

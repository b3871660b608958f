package uk.saferhub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one Spring Boot application over one PostgreSQL database. */
@SpringBootApplication
public class SaferHub {

    public static void main(String[] args) {
        SpringApplication.run(SaferHub.class, args);
    }
}

package dev.hindsight.app.wiring;

// Counts down to the end of what is open, or to the opening of what comes, by the server's clock.
const left = document.getElementById("left");
if (left) {
  const ahead = Number(left.dataset.now) - Date.now();
  const until = Number(left.dataset.until);
  const two = (n) => String(n).padStart(2, "0");
  const words = (seconds) => {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return (hours > 0 ? `${hours}:${two(minutes)}` : minutes) + ":" + two(seconds % 60);
  };
  let timer = 0;
  const tick = () => {
    const seconds = Math.ceil((until - Date.now() - ahead) / 1000);
    left.textContent = words(Math.max(0, seconds));
    if (seconds > 0) return;
    clearInterval(timer);
    setTimeout(() => location.reload(), 5000); // by then its paper is made or closed
  };
  timer = setInterval(tick, 1000);
  tick();
}

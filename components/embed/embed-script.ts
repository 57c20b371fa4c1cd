/** Tells the page around the embed how high it is, when it changes and when it is asked (embed.js). It holds nothing else. */
export const EMBED_SCRIPT = `(function(){
if(parent===window)return;
function tell(){parent.postMessage({type:"parley:height",height:Math.ceil(document.documentElement.getBoundingClientRect().height)},"*")}
new ResizeObserver(tell).observe(document.documentElement);
addEventListener("message",function(event){if(event.source===parent&&event.data&&event.data.type==="parley:ask")tell()});
})()`;

/**
 * What a page around embeds may load (docs/guide/embedding.md): it makes each frame as high as what it shows. It listens to
 * frames of its own page only, and only where they show an embed of the origin that the message comes from.
 */
export const SIZING_SCRIPT = `(function(){
"use strict";
if(window.parleyEmbeds)return;
window.parleyEmbeds=true;
var LARGEST=20000;
function frames(){return Array.prototype.slice.call(document.querySelectorAll('iframe[src*="/embed/"]'))}
function originOf(frame){try{return new URL(frame.src,document.baseURI).origin}catch(error){return null}}
addEventListener("message",function(event){
var data=event.data;
if(!data||data.type!=="parley:height"||typeof data.height!=="number"||!(data.height>0))return;
frames().forEach(function(frame){
if(frame.contentWindow!==event.source||originOf(frame)!==event.origin)return;
frame.style.height=Math.min(data.height,LARGEST)+"px";
});
});
function ask(){frames().forEach(function(frame){
var origin=originOf(frame);
if(origin&&frame.contentWindow)frame.contentWindow.postMessage({type:"parley:ask"},origin);
})}
ask();
addEventListener("load",ask);
})();
`;
